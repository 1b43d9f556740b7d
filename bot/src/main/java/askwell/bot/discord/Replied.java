package askwell.bot.discord;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a message replies to.
final class Replied {

    /// Milliseconds: a menu must be answered within three seconds.
    private static final long PATIENCE = 1_000;

    private Replied() {}

    /// Asks Discord for it where it did not come along. Empty where that takes too long, where the message is gone, and where
    /// Discord keeps its words from us.
    static Optional<Message> to(Message message) {
        var known = Optional.ofNullable(message.getReferencedMessage());
        var isReply = message.getType() == MessageType.INLINE_REPLY;
        return (known.isEmpty() && isReply ? lookedUp(message) : known)
                .filter(found -> !found.getContentRaw().isEmpty());
    }

    private static Optional<Message> lookedUp(Message reply) {
        try {
            var id = Objects.requireNonNull(reply.getMessageReference()).getMessageId();
            return Optional.of(
                    reply.getChannel()
                            .retrieveMessageById(id)
                            .submit()
                            .get(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | RuntimeException trouble) {
            Trouble.told("look up what a message replies to", trouble);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
