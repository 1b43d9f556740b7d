package askwell.knowledge.database;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

import java.nio.file.Path;
import java.util.List;

/// Copies of SQLite files, made while they are in use.
public final class SqliteCopy {

    /// How long to wait for somebody who writes, in milliseconds.
    private static final int PATIENCE = 10_000;

    private SqliteCopy() {}

    /// Copies one state of a database, whoever writes to it meanwhile.
    ///
    /// @param copy a file that is not there yet
    /// @throws StoreException where one cannot be read, or the other not be written
    public static void make(Path database, Path copy) {
        try (var connections = new SqliteConnections(database, settings());
                var handle = Jdbi.open(connections)) {
            handle.execute("VACUUM INTO ?", copy.toAbsolutePath().toString());
        } catch (JdbiException trouble) {
            throw SqliteTrouble.inWords(database, trouble);
        }
    }

    /// Reads a whole database to see that nothing of it is damaged.
    ///
    /// @throws StoreException where something is
    public static void check(Path database) {
        List<String> found;
        try (var connections = new SqliteConnections(database, settings());
                var handle = Jdbi.open(connections)) {
            found = handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).list();
        } catch (JdbiException trouble) {
            throw SqliteTrouble.inWords(database, trouble);
        }
        if (!found.equals(List.of("ok"))) {
            throw new StoreException("%s is damaged: %s".formatted(database, found.getFirst()));
        }
    }

    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setBusyTimeout(PATIENCE);
        settings.setPragma(Pragma.SECURE_DELETE, "ON");
        return settings;
    }
}
