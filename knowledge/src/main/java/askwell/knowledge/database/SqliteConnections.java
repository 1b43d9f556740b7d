package askwell.knowledge.database;

import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingDeque;

import javax.sql.DataSource;

/// Connections to one SQLite file, of which a few stay open for the next who asks: SQLite writes its log back into the
/// file whenever the last connection closes.
final class SqliteConnections implements ConnectionFactory, AutoCloseable {

    private static final int MOST_IDLE = 4;

    private final Path file;
    private final DataSource source;
    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>(MOST_IDLE);
    private volatile boolean closed;

    SqliteConnections(Path file, SQLiteConfig settings) {
        var connecting = new SQLiteDataSource(settings);
        // As a URI, since the driver would take a question mark in a plain path for the start of
        // its settings.
        connecting.setUrl("jdbc:sqlite:" + file.toUri());
        this.file = file;
        this.source = connecting;
    }

    /// Connections that are closed after each use, for those who do not know Jdbi.
    DataSource source() {
        return source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store in " + file + " is closed");
        }
        var waiting = idle.pollFirst();
        return waiting != null ? waiting : source.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!idle.offerFirst(connection)) {
            connection.close();
        }
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw SqliteTrouble.inWords(file, e);
            }
        }
    }
}
