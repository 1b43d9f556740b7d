/// Our words for a conversation, which every face (the terminal, Discord, a test) can show. Knows nothing else of the
/// house. Open [Card] first.
@NullMarked
package askwell.bot.chat;

import org.jspecify.annotations.NullMarked;
