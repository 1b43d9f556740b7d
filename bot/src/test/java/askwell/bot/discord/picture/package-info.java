/// Draws the bot's cards as Discord shows them, from what the bot really sent: for docs/pictures, which `docs/pictures/draw`
/// makes anew. Open [Pictures] first.
@NullMarked
package askwell.bot.discord.picture;

import org.jspecify.annotations.NullMarked;
