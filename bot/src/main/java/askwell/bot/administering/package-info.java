/// What admins look after: whether everything works, how to mend what does not, and what is tuned while the bot runs; and how
/// the column does. Open [Administrators] first, and for the figures [Insight].
@NullMarked
package askwell.bot.administering;

import org.jspecify.annotations.NullMarked;
