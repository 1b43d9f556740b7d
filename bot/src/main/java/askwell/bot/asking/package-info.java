/// Answers members: looks a question up, adds the group that fits, and says both on cards. Open [Conversation] first.
@NullMarked
package askwell.bot.asking;

import org.jspecify.annotations.NullMarked;
