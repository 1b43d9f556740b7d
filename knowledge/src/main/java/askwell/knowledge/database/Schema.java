package askwell.knowledge.database;

/// The tables that a program expects in a database of its own.
///
/// @param migrations the folder of Flyway's migrations on the class path
/// @param newest the version of the newest of them
/// @param table one that the first of them makes, by which a database of ours is told from others
/// @param holds what is kept in it, in words for an admin, with its verb: "articles are"
public record Schema(String migrations, int newest, String table, String holds) {}
