package askwell.bot.terminal;

import askwell.bot.chat.Card.Mark;
import askwell.bot.chat.Card.Paragraph;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph's Markdown as lines for a terminal: marked words stand out, and the signs of Markdown become what they mean.
final class Prose {
    private static final Pattern SIGN =
            Pattern.compile(
                    String.join(
                            "|",
                            "\\[(?<label>[^\\]\\n]+)\\]\\((?<target>[^)\\s]+)\\)",
                            "(?<strong>\\*\\*|__)",
                            "(?<heading>(?m:^)#{1,6} +)",
                            "(?<bullet>(?m:^) *[*+-] +)",
                            "\\*(?=\\S)|(?<=\\S)\\*",
                            "\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!<>|-])",
                            "[\\p{Cntrl}&&[^\\n]]"));

    private final String text;
    private final List<Mark> marks;
    private final AttributedStringBuilder out = new AttributedStringBuilder();
    private boolean strong;

    private Prose(Paragraph paragraph) {
        this.text = paragraph.markdown();
        this.marks = paragraph.marks();
    }

    /// Lines as they stand in the Markdown, each of any length.
    static List<AttributedString> lines(Paragraph paragraph) {
        return new Prose(paragraph).lines();
    }

    private List<AttributedString> lines() {
        var signs = SIGN.matcher(text);
        var from = 0;
        while (signs.find()) {
            copy(from, signs.start());
            from = signs.end();
            if (signs.group("target") != null) {
                copy(signs.start("label"), signs.end("label"));
                out.append(" (" + signs.group("target") + ")");
            } else if (signs.group("strong") != null) {
                strong = !strong;
            } else if (signs.group("heading") != null) {
                strong = true;
            } else if (signs.group("bullet") != null) {
                out.append(signs.group().replaceAll("[*+-]", "•"));
            } else if (signs.group("escaped") != null) {
                copy(signs.start("escaped"), signs.end("escaped"));
            }
        }
        copy(from, text.length());
        return split(out.toAttributedString());
    }

    private void copy(int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                strong = false;
            }
            out.style(style(i)).append(c);
        }
        out.style(AttributedStyle.DEFAULT);
    }

    private AttributedStyle style(int at) {
        var marked = marks.stream().anyMatch(mark -> mark.start() <= at && at < mark.end());
        var style = strong ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
        return marked ? style.bold().foreground(AttributedStyle.YELLOW) : style;
    }

    private static List<AttributedString> split(AttributedString whole) {
        var lines = new ArrayList<AttributedString>();
        var start = 0;
        for (var i = 0; i <= whole.length(); i++) {
            if (i == whole.length() || whole.charAt(i) == '\n') {
                lines.add(whole.subSequence(start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
