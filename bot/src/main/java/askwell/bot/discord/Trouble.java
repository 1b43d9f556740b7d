package askwell.bot.discord;

import askwell.bot.chat.Behalf;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// What Discord refuses, in a sentence: what happened and what an admin can do. Such things happen every day, so none of them
/// is worth a stack trace.
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private static final String EXPIRED = "Discord waits 15 minutes at most, and they have passed";

    private Trouble() {}

    /// Logs it, without any text of people.
    ///
    /// @param doing what was being done, after "could not"
    /// @return the sentence
    static String told(String doing, Throwable trouble) {
        var cause = cause(trouble);
        var sentence = "could not %s: %s".formatted(doing, words(cause));
        if (isExpected(cause)) {
            LOG.warn(sentence);
        } else {
            LOG.error(sentence, cause);
        }
        return sentence;
    }

    /// Logs it when it comes, on behalf of whom the thread that calls is at work now.
    ///
    /// @param doing what was being done, after "could not"
    static Consumer<Throwable> telling(String doing) {
        var behalf = Behalf.ofThread();
        return trouble -> behalf.run(() -> told(doing, trouble));
    }

    /// Whether it is one of the things that happen every day.
    private static boolean isExpected(Throwable cause) {
        return cause instanceof ErrorResponseException
                || cause instanceof InsufficientPermissionException
                || cause instanceof NoSuchChannel
                || cause instanceof TimeoutException
                || cause instanceof InteractionExpiredException;
    }

    private static String words(Throwable cause) {
        return switch (cause) {
            case InsufficientPermissionException missing ->
                    "the bot lacks the permission \"%s\" there; give it to its role"
                            .formatted(missing.getPermission().getName());
            case InteractionExpiredException _ -> EXPIRED;
            case ErrorResponseException refused -> words(refused);
            case TimeoutException _ -> "Discord took too long";
            default -> String.valueOf(cause.getMessage());
        };
    }

    private static String words(ErrorResponseException refused) {
        return switch (refused.getErrorResponse()) {
            case UNKNOWN_INTERACTION ->
                    "Discord waits 3 seconds for a first answer, and they had passed";
            case INVALID_WEBHOOK_TOKEN -> EXPIRED;
            case INTERACTION_ALREADY_ACKNOWLEDGED ->
                    "it was answered already; check that the bot does not run twice";
            case MISSING_ACCESS -> "the bot does not see that channel; let its role view it";
            case MISSING_PERMISSIONS ->
                    "the bot may not do that there; give its role the permissions of the invite link";
            case CANNOT_SEND_TO_USER -> "they take no direct messages from this server";
            case UNKNOWN_MESSAGE -> "the message has been deleted";
            case UNKNOWN_CHANNEL ->
                    "there is no such channel any more; check its id in the settings";
            case REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM ->
                    "a reply needs the permission \"Read Message History\" there";
            case SERVER_ERROR ->
                    refused.getResponse().isError()
                            ? "Discord cannot be reached; check the network"
                            : "Discord itself had a fault (HTTP %d)"
                                    .formatted(refused.getResponse().code);
            default ->
                    "Discord answered %d, %s"
                            .formatted(refused.getErrorCode(), refused.getMeaning());
        };
    }

    /// The bot sees no channel of that id: it was deleted, or its role may not view it.
    static final class NoSuchChannel extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchChannel() {
            super(
                    "the bot sees no such channel; check its id in the settings, and let its role view it");
        }
    }

    static Throwable cause(Throwable trouble) {
        return (trouble instanceof CompletionException || trouble instanceof ExecutionException)
                        && trouble.getCause() != null
                ? cause(trouble.getCause())
                : trouble;
    }
}
