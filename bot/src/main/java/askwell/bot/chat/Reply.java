package askwell.bot.chat;

import askwell.bot.chat.Card.Choice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What we say at once: at least one card. The choices of all its cards are numbered through, from 1.
///
/// @param files to take away
public record Reply(List<Card> cards, List<Attachment> files) {

    public Reply {
        cards = List.copyOf(cards);
        files = List.copyOf(files);
    }

    public Reply(List<Card> cards) {
        this(cards, List.of());
    }

    public static Reply of(Card... cards) {
        return new Reply(List.of(cards));
    }

    /// Everything that can be picked, in the order of its numbers.
    public List<Choice> choices() {
        return cards.stream().flatMap(card -> card.choices().stream()).toList();
    }

    /// A file to take away.
    ///
    /// @param name with its ending
    /// @param content its bytes, for reading only
    /// @param seen what a picture shows, in words for whoever does not see it; a file with it is shown as a picture
    public record Attachment(String name, ByteBuffer content, Optional<String> seen) {
        public Attachment {
            content = content.asReadOnlyBuffer();
        }

        public Attachment(String name, ByteBuffer content) {
            this(name, content, Optional.empty());
        }

        public Attachment(String name, String text) {
            this(name, StandardCharsets.UTF_8.encode(text));
        }
    }
}
