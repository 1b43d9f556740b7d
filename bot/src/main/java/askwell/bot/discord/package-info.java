/// Carries conversations over Discord, by JDA: its limits, its threads and its look are known here and nowhere else. Open
/// [DiscordFace] first.
@NullMarked
package askwell.bot.discord;

import org.jspecify.annotations.NullMarked;
