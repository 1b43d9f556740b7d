package askwell.knowledge.database;

/// What is kept cannot be opened, read or written; nothing of the change at hand was kept. The message says where, why, and
/// what to do, in words for an admin.
public final class StoreException extends RuntimeException {

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
