package askwell.bot.moderating;

import java.util.regex.Pattern;

/// Plain text in the midst of Markdown, to be shown letter by letter.
final class Escaped {
    private static final Pattern SIGN = Pattern.compile("[\\\\*_`~|<>\\[\\]#]");

    private Escaped() {}

    static String of(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }

    /// The start of a text in one line.
    ///
    /// @param most characters before it is escaped
    static String start(String text, int most) {
        return of(cut(text.replaceAll("\\s+", " ").strip(), most));
    }

    /// The start of a text, cut between words.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most - 2);
        return text.substring(0, space > most / 2 ? space : most - 2) + " …";
    }
}
