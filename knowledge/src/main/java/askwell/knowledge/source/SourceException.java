package askwell.knowledge.source;

/// What was asked for cannot be read or written at all. The message is a sentence for whoever asked: what, why, and what to do.
public final class SourceException extends RuntimeException {

    SourceException(String message) {
        super(message);
    }

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
