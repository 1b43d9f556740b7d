/// Kills the bot while moderators change the column, again and again, and looks for what was lost. [KillRounds] kills, [KilledBot]
/// is killed; open the first of them first.
@NullMarked
package askwell.bot.killed;

import org.jspecify.annotations.NullMarked;
