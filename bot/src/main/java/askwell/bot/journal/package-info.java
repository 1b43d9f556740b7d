/// What was asked and what came of it, as little as possible for as short as possible. Who asked is not written, unless they
/// want to be told, and then only until they have been. Open [Journal] first.
@NullMarked
package askwell.bot.journal;

import org.jspecify.annotations.NullMarked;
