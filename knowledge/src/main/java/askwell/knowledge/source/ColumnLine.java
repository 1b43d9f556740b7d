package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of a page, as it reads and as an answer keeps it.
///
/// @param number in the file, from 1
/// @param plain what it says: no markup, no space around it, simple spaces for all others
/// @param markdown the same in Markdown; blank where the line is
record ColumnLine(int number, String plain, String markdown) {

    /// Shorter than this, a line ends where its writer ended it; longer, it may have been wrapped.
    private static final int WRAPPED = 45;

    private static final int LONGEST_TITLE = 90;

    private static final Pattern LIST_ITEM =
            Pattern.compile("^\\s*(?:> )?(?:[-*+]|\\d{1,3}[.)])\\s+\\S");
    private static final Pattern HEADING = Pattern.compile("^(?:> )?#{1,6} \\S");
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "^[*\\-–—_=~•·.⁂#❖✦◆◇○●\\s]*[*\\-–—_=~•·⁂❖✦◆◇○●][*\\-–—_=~•·.⁂#❖✦◆◇○●\\s]*$");
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}*_])(\\*{1,3}|_{1,3})(?=[^\\s*_])([^*_]{0,2000}[^\\s*_])\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…:;][)\\]\"”’»']*$");

    /// A line of plain text, which may have some emphasis in Markdown.
    static ColumnLine of(int number, String text) {
        var plain = EMPHASIS.matcher(text).replaceAll("$2").replaceAll("\\p{Zs}", " ").strip();
        return new ColumnLine(number, plain, text);
    }

    boolean isBlank() {
        return plain.isEmpty();
    }

    boolean isListItem() {
        return LIST_ITEM.matcher(markdown).find() && !isSeparator();
    }

    boolean isHeading() {
        return HEADING.matcher(markdown).find();
    }

    /// Stars, dashes or dots and nothing else.
    boolean isSeparator() {
        return SEPARATOR.matcher(plain).matches();
    }

    boolean isBlockQuoted() {
        return markdown.startsWith("> ");
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(plain).find();
    }

    /// Whether somebody tells something here, unlike a title, a link or a label.
    boolean isProse() {
        return !isHeading()
                && plain.indexOf(' ') > 0
                && (endsSentence() && plain.length() >= WRAPPED || plain.length() > LONGEST_TITLE);
    }

    /// Whether this may stand above something as its title.
    boolean isTitle() {
        return isHeading()
                || !isBlank()
                        && plain.length() <= LONGEST_TITLE
                        && !isListItem()
                        && !endsSentence()
                        && !plain.endsWith(",");
    }

    boolean mayBeWrapped() {
        return plain.length() >= WRAPPED;
    }

    /// The lines of a plain text, without the characters that nobody sees.
    static List<ColumnLine> of(String text) {
        var lines = new ArrayList<ColumnLine>();
        int number = 0;
        for (var line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            number++;
            for (var part : line.split("[\\u000B\\f\\u0085\\u2028\\u2029]", -1)) {
                lines.add(of(number, ColumnCharacters.seen(part)));
            }
        }
        return lines;
    }
}
