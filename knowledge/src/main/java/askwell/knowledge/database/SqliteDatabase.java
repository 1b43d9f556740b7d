package askwell.knowledge.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// One SQLite file: read by many at once, written by one at a time, also where other processes have it open.
///
/// The write-ahead log lets readers go on while somebody writes; `synchronous = FULL` makes a commit wait for the disk.
/// Writers take SQLite's write lock when they begin, so that what they read is what they change. What is deleted is
/// overwritten (`secure_delete`).
public final class SqliteDatabase implements Database {

    /// How long to wait for another process that writes, in milliseconds.
    private static final int PATIENCE = 10_000;

    private final Path file;
    private final SqliteConnections connections;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock();

    private SqliteDatabase(Path file, SqliteConnections connections) {
        this.file = file;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /// Opens a file, which is made where it is missing, with its folder.
    ///
    /// @throws StoreException where it cannot be read and written
    public static SqliteDatabase open(Path file, Schema schema) {
        return open(file, schema, settings());
    }

    /// Opens a file with other settings than the usual.
    public static SqliteDatabase open(Path file, Schema schema, SQLiteConfig settings) {
        SqliteTrouble.requirePlace(file, schema.holds());
        var connections = new SqliteConnections(file, settings);
        try {
            SqliteSchema.bringUpToDate(file, schema, connections);
            return new SqliteDatabase(file, connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /// The usual settings.
    public static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.setBusyTimeout(PATIENCE);
        settings.enforceForeignKeys(true);
        settings.setPragma(Pragma.SECURE_DELETE, "ON");
        return settings;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw SqliteTrouble.inWords(file, e);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            return jdbi.withHandle(handle -> whole(handle, work));
        } catch (JdbiException e) {
            throw SqliteTrouble.inWords(file, e);
        } finally {
            writing.unlock();
        }
    }

    /// Works between `BEGIN IMMEDIATE` and `COMMIT`, said aloud: the driver's own transactions begin the next one, and
    /// so wait for the write lock again, as soon as they have committed.
    private static <T> T whole(Handle handle, Function<Handle, T> work) {
        handle.execute("BEGIN IMMEDIATE");
        try {
            var result = work.apply(handle);
            handle.execute("COMMIT");
            return result;
        } catch (Throwable e) {
            try {
                handle.execute("ROLLBACK");
            } catch (JdbiException alreadyRolledBack) {
                e.addSuppressed(alreadyRolledBack);
            }
            throw e;
        }
    }

    /// Neither in copies that SQLite made of a page when it moved rows, nor in the log.
    @Override
    public void scrub() {
        writing.lock();
        try {
            jdbi.useHandle(handle -> {
                handle.execute("VACUUM");
                handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        } catch (JdbiException e) {
            throw SqliteTrouble.inWords(file, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
