package askwell.bot.terminal;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Paragraph;
import askwell.bot.chat.Reply;

import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.ArrayList;
import java.util.List;

/// Cards as lines of text for a terminal or a pipe.
public final class CardText {
    private static final AttributedStyle TITLE =
            AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle QUIET = AttributedStyle.DEFAULT.faint();

    private static final int COLOURS = 8;

    private final int width;
    private final boolean colours;

    /// @param width in columns
    public CardText(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /// The cards with an empty line between them, each line ended.
    public String of(Reply reply) {
        return of(reply, 1);
    }

    /// The same, its choices numbered from another number on.
    String of(Reply reply, int first) {
        var text = new StringBuilder();
        var number = first;
        for (var card : reply.cards()) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            for (var line : lines(card, number)) {
                text.append(
                                (colours ? line.toAnsi(COLOURS, ForceMode.None) : line.toString())
                                        .stripTrailing())
                        .append('\n');
            }
            number += card.choices().size();
        }
        return text.toString();
    }

    private List<AttributedString> lines(Card card, int number) {
        var lines = new ArrayList<AttributedString>();
        add(lines, new AttributedString(plain(card.title()), TITLE));
        for (var paragraph : card.paragraphs()) {
            lines.add(AttributedString.EMPTY);
            prose(lines, paragraph);
        }
        if (!card.fields().isEmpty() || !card.links().isEmpty()) {
            lines.add(AttributedString.EMPTY);
        }
        card.fields().forEach(field -> fact(lines, field.name(), field.value()));
        card.links().forEach(link -> fact(lines, link.label(), link.target().toString()));
        if (!card.choices().isEmpty()) {
            lines.add(AttributedString.EMPTY);
        }
        var next = number;
        for (Choice choice : card.choices()) {
            add(lines, new AttributedString("%3d. %s".formatted(next++, plain(choice.label()))));
        }
        return lines;
    }

    private void prose(List<AttributedString> lines, Paragraph paragraph) {
        Prose.lines(paragraph).forEach(line -> add(lines, line));
    }

    private void fact(List<AttributedString> lines, String name, String value) {
        add(
                lines,
                new AttributedStringBuilder()
                        .styled(QUIET, plain(name) + ": ")
                        .append(plain(value))
                        .toAttributedString());
    }

    private void add(List<AttributedString> lines, AttributedString line) {
        lines.addAll(Wrapping.wrap(line, width));
    }

    /// Line by line, a little to the right, without whatever could steer a terminal.
    static String lines(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "").indent(2).stripTrailing();
    }

    /// Without line ends and whatever else could steer a terminal.
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
    }
}
