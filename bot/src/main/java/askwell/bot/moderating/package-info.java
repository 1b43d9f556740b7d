/// What moderators do: add articles, mend them, undo that, and learn from what members ask. Everything is wired in
/// [Moderators]; open it first.
@NullMarked
package askwell.bot.moderating;

import org.jspecify.annotations.NullMarked;
