package askwell.bot.chat;

import java.util.Optional;

/// What somebody has written.
///
/// @param text as it was written, without what only names us
/// @param inReplyTo the message that it replies to, as far as the face has it at hand
public record Message(MessageRef ref, Person author, String text, Optional<Message> inReplyTo) {

    public Message(MessageRef ref, Person author, String text) {
        this(ref, author, text, Optional.empty());
    }
}
