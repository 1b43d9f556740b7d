package askwell.knowledge.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.LogFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The tables of a SQLite file, made and brought up to date by Flyway.
///
/// Flyway is asked only where there is something to do: an up-to-date file is recognised by one query, Flyway would take
/// a multiple of the whole rest of opening it.
final class SqliteSchema {

    private static final String HISTORY = "flyway_schema_history";

    private SqliteSchema() {}

    static void bringUpToDate(Path file, Schema schema, SqliteConnections connections) {
        try {
            var version = version(file, schema, connections);
            if (version < schema.newest()) {
                migrate(file, schema, connections, version);
            } else if (version > schema.newest()) {
                throw new StoreException(
                        "%s was written by a newer Askwell (its schema is version %d, this program knows %d): update this program, or name another folder in storage.folder"
                                .formatted(file, version, schema.newest()));
            }
        } catch (JdbiException | FlywayException e) {
            throw SqliteTrouble.inWords(file, e);
        }
    }

    /// The schema's version, 0 where there is none yet.
    private static int version(Path file, Schema schema, SqliteConnections connections) {
        try (var handle = Jdbi.open(connections)) {
            var tables =
                    handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                            .mapTo(String.class)
                            .set();
            if (tables.isEmpty()) {
                return 0;
            }
            // Flyway makes its own table first: alone, it is what an interrupted start has left.
            if (!tables.contains(HISTORY)
                    || tables.size() > 1 && !tables.contains(schema.table())) {
                tables.remove(HISTORY);
                throw new StoreException(
                        "%s is a database of another program (it holds the table %s): name another folder in storage.folder"
                                .formatted(file, tables.iterator().next()));
            }
            return handle.createQuery(
                            "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + HISTORY)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    /// Keeps the file as an older program knows it, for whoever goes back to that.
    private static void keepCopy(Path file, int version) {
        var copy = file.resolveSibling("%s.version-%d".formatted(file.getFileName(), version));
        if (version > 0 && !Files.exists(copy)) {
            SqliteCopy.make(file, copy);
        }
    }

    /// Migrates while no other process does; the lock is on a file beside the database, since closing any channel to the
    /// database itself would drop the locks that SQLite holds on it.
    private static synchronized void migrate(
            Path file, Schema schema, SqliteConnections connections, int version) {
        var beside = file.resolveSibling(file.getFileName() + "-schema");
        try (var channel =
                        FileChannel.open(
                                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            keepCopy(file, version);
            LogFactory.setFallbackLogCreator(MigrationLog::new);
            Flyway.configure()
                    .loggers("console")
                    .dataSource(connections.source())
                    .locations("classpath:" + schema.migrations())
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (IOException e) {
            throw new StoreException(
                    "%s cannot be written: check the rights of its folder".formatted(beside), e);
        }
    }
}
