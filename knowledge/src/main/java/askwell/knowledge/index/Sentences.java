package askwell.knowledge.index;

import java.util.List;
import java.util.regex.Pattern;

/// The sentences of a message as people type it: they end at a full stop, a question or exclamation mark, an ellipsis or a line
/// end, whatever letter follows.
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// A message of no more words is looked up as a whole only.
    private static final int SHORT = 20;

    private Sentences() {}

    /// The sentences of a message of several that is long enough for what it asks to drown in the rest; none of any other.
    static List<String> ofLong(String message) {
        if (SPACE.splitAsStream(message.strip()).count() <= SHORT) {
            return List.of();
        }
        var sentences =
                END.splitAsStream(message)
                        .map(String::strip)
                        .filter(Sentences::saysSomething)
                        .distinct()
                        .toList();
        return sentences.size() < 2 ? List.of() : sentences;
    }

    private static boolean saysSomething(String sentence) {
        return SPACE.splitAsStream(sentence).count() >= 2;
    }
}
