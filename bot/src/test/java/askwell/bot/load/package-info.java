/// Puts the whole bot under load on a Discord of this machine's own, and prints the figures of docs/performance.md; `bot/load`
/// starts it. Open [Load] first.
@NullMarked
package askwell.bot.load;

import org.jspecify.annotations.NullMarked;
