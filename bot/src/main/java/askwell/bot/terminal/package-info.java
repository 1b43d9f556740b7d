/// Carries a conversation over a terminal: cards as text, and a prompt with history and completion. Owns JLine. Open
/// [TerminalChat] first.
@NullMarked
package askwell.bot.terminal;

import org.jspecify.annotations.NullMarked;
