/// What admins look after: whether everything works, how to mend what does not, and how the column does. Open [Doctor] and
/// [Insight] first.
@NullMarked
package askwell.bot.administering;

import org.jspecify.annotations.NullMarked;
