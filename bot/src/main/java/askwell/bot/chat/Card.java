package askwell.bot.chat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One thing that we say: a title, then text, facts, links and choices, each of which may be missing. A face decides how it
/// looks, never what it says.
///
/// @param title plain text
/// @param paragraphs in order
/// @param fields facts, each with its name
/// @param links to read more
/// @param choices what can be picked next, by its number from 1
public record Card(
        String title,
        List<Paragraph> paragraphs,
        List<Field> fields,
        List<Link> links,
        List<Choice> choices) {

    private static final int LONGEST_QUOTED = 3_000;

    public Card {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
        links = List.copyOf(links);
        choices = List.copyOf(choices);
    }

    public static Card titled(String title) {
        return new Card(title, List.of(), List.of(), List.of(), List.of());
    }

    /// This card with one more paragraph.
    public Card saying(String markdown) {
        return saying(new Paragraph(markdown, List.of()));
    }

    /// This card with one more paragraph.
    public Card saying(Paragraph paragraph) {
        return new Card(title, and(paragraphs, paragraph), fields, links, choices);
    }

    /// This card with one more paragraph that keeps its columns, as a block of code: its beginning, where it is long.
    public Card quoting(String plain) {
        var quoted = plain.replace("`", "'");
        return saying(
                "```\n%s\n```"
                        .formatted(quoted.substring(0, Math.min(quoted.length(), LONGEST_QUOTED))));
    }

    /// This card with one more fact.
    public Card field(String name, String value) {
        return new Card(title, paragraphs, and(fields, new Field(name, value)), links, choices);
    }

    /// This card with one more fact.
    public Card field(Field field) {
        return new Card(title, paragraphs, and(fields, field), links, choices);
    }

    /// This card with something more to do beside it.
    public Card action(Id id, String label) {
        return choice(new Choice(id, label, Look.ACTION));
    }

    /// This card with one more link.
    public Card link(String label, URI target) {
        return new Card(title, paragraphs, fields, and(links, new Link(label, target)), choices);
    }

    /// This card with one more choice.
    public Card choice(Choice choice) {
        return new Card(title, paragraphs, fields, links, and(choices, choice));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /// Text in Markdown.
    ///
    /// @param marks the words that matter, in order, without overlap
    public record Paragraph(String markdown, List<Mark> marks) {
        public Paragraph {
            marks = List.copyOf(marks);
        }
    }

    /// A run of characters of a paragraph.
    ///
    /// @param start index of the first character
    /// @param end index behind the last character
    public record Mark(int start, int end) {}

    /// A fact, plain text.
    ///
    /// @param moments times that the value names, in order, which a face may show by the reader's own clock
    public record Field(String name, String value, List<Moment> moments) {
        public Field {
            moments = List.copyOf(moments);
        }

        public Field(String name, String value) {
            this(name, value, List.of());
        }
    }

    /// A time that some characters of a text name.
    ///
    /// @param start index of the first character
    /// @param end index behind the last character
    public record Moment(int start, int end, Instant instant) {

        /// The same, with so many characters before it.
        public Moment behind(int characters) {
            return new Moment(start + characters, end + characters, instant);
        }
    }

    /// Somewhere to read more.
    ///
    /// @param label plain text
    public record Link(String label, URI target) {}

    /// Something to pick.
    ///
    /// @param id what it stands for
    /// @param label plain text
    public record Choice(Id id, String label, Look look) {

        /// One of several that stand one under the other.
        public Choice(Id id, String label) {
            this(id, label, Look.LISTED);
        }
    }

    /// How prominent a choice is.
    public enum Look {
        /// The one that most will want.
        MAIN,
        /// Beside others in a row.
        ACTION,
        /// Beside others in a row, and not to be pressed lightly.
        DANGER,
        /// One of several that stand one under the other.
        LISTED,
        /// One of several that a menu folds away.
        FOLDED
    }
}
