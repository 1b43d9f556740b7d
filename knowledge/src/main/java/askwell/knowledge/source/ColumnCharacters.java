package askwell.knowledge.source;

import java.util.regex.Pattern;

/// The characters of a page.
final class ColumnCharacters {

    /// Soft hyphens, zero-width spaces, directions, and control characters but the tab. The joiners stay: emoji need them.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC\\p{Cc}&&[^\\t]]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private ColumnCharacters() {}

    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("").stripTrailing();
    }

    /// On one line, with one simple space for every run of any.
    static String folded(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
