package askwell.knowledge.database;

import java.sql.SQLException;

/// A row holds what was never written so.
public final class UnreadableRowException extends SQLException {

    /// @param row which one, in words for an admin
    public UnreadableRowException(String row, RuntimeException cause) {
        super(row + " cannot be read", cause);
    }
}
