package askwell.knowledge.store;

import java.sql.SQLException;

/// A row holds what is no state of an article.
final class UnreadableRowException extends SQLException {

    UnreadableRowException(long change, String articleId, RuntimeException cause) {
        super("change %d, of article %s, cannot be read".formatted(change, articleId), cause);
    }
}
