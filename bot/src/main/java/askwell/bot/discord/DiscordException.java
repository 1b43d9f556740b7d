package askwell.bot.discord;

/// The bot could not get onto Discord. The message is a sentence for an admin: why, and what to do.
public final class DiscordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DiscordException(String message, Throwable cause) {
        super(message, cause);
    }

    DiscordException(String message) {
        super(message);
    }
}
