/// What admins look after: whether everything works, and how to mend what does not. Open [Doctor] first.
@NullMarked
package askwell.bot.administering;

import org.jspecify.annotations.NullMarked;
