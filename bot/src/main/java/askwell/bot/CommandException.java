package askwell.bot;

/// Something that stops a command. The message is a sentence for whoever started it: what, why, and what to do.
final class CommandException extends RuntimeException {

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
