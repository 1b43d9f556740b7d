package askwell.bot.terminal;

import org.jline.utils.Levenshtein;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What somebody has typed so far: words, the last of which may be unfinished, and any of which may be misspelt.
final class Typed {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/]+");

    /// Letters of a word from which on one of them, or two, may be wrong.
    private static final int ONE_WRONG = 4;

    private static final int TWO_WRONG = 8;

    private final String start;
    private final List<String> words;

    Typed(String text) {
        this.start = text.toLowerCase(Locale.ROOT).stripLeading();
        this.words = words(start);
    }

    /// How much of what was typed stands in a text, 0 to 1; 2 where the text begins so.
    double share(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.startsWith(start)) {
            return 2;
        }
        var known = words(plain);
        var all = 0;
        var found = 0;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            Predicate<String> same =
                    i == words.size() - 1 ? other -> starts(other, word) : other -> is(other, word);
            all += word.length();
            found += known.stream().anyMatch(same) ? word.length() : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean starts(String other, String word) {
        return other.startsWith(word)
                || IntStream.rangeClosed(word.length() - 1, word.length() + 1)
                        .filter(length -> length <= other.length())
                        .anyMatch(length -> is(other.substring(0, length), word));
    }

    private static boolean is(String other, String word) {
        var forgiven = word.length() >= TWO_WRONG ? 2 : word.length() >= ONE_WRONG ? 1 : 0;
        return other.equals(word)
                || Math.abs(other.length() - word.length()) <= forgiven
                        && Levenshtein.distance(word, other) <= forgiven;
    }
}
