/// A database of our own on disk: opened, brought up to date, read and changed; what goes wrong with it, in words for an
/// admin. Knows nothing of what is kept in it. Open [SqliteDatabase] first.
@NullMarked
package askwell.knowledge.database;

import org.jspecify.annotations.NullMarked;
