package askwell.bot;

/// Something that was given to a command cannot be used. The message is a sentence for whoever gave it: what, why, and what
/// to do.
final class BadInputException extends RuntimeException {

    BadInputException(String message) {
        super(message);
    }

    BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
