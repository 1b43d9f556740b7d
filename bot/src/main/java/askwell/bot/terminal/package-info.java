/// Carries a conversation over a terminal or a pipe: cards as text, a prompt with history and completion, and the commands of
/// moderators, typed. Owns JLine. Open [TerminalChat] first, and [Desk] for the commands.
@NullMarked
package askwell.bot.terminal;

import org.jspecify.annotations.NullMarked;
