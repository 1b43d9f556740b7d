package askwell.bot.terminal;

import org.jline.utils.AttributedString;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks a line between words, so that it fits a width. What follows the first line is indented like its text.
final class Wrapping {
    private static final Pattern LEAD = Pattern.compile("^ *(?:(?:•|\\d{1,3}[.)]|>) +)?");

    private Wrapping() {}

    static List<AttributedString> wrap(AttributedString line, int width) {
        var indent = hanging(line);
        var room = Math.max(width, indent + 10);
        var lines = new ArrayList<AttributedString>();
        var rest = line;
        var first = true;
        while (true) {
            var left = first ? room : room - indent;
            var end = fitting(rest, left);
            var piece = rest.subSequence(0, end);
            lines.add(
                    first
                            ? piece
                            : AttributedString.join(AttributedString.EMPTY, blank(indent), piece));
            while (end < rest.length() && rest.charAt(end) == ' ') {
                end++;
            }
            if (end >= rest.length()) {
                return lines;
            }
            rest = rest.subSequence(end, rest.length());
            first = false;
        }
    }

    /// How many characters fit, up to a space where there is one.
    private static int fitting(AttributedString text, int width) {
        if (text.columnLength() <= width) {
            return text.length();
        }
        var most = Math.max(1, text.columnSubSequence(0, width).length());
        for (var i = Math.min(most, text.length() - 1); i > 0; i--) {
            if (text.charAt(i) == ' ') {
                return i;
            }
        }
        return most;
    }

    /// Where the text behind a bullet or a number starts.
    private static int hanging(AttributedString line) {
        var matcher = LEAD.matcher(line);
        return matcher.find() ? matcher.end() : 0;
    }

    private static AttributedString blank(int length) {
        return new AttributedString(" ".repeat(length));
    }
}
