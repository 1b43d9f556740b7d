package askwell.knowledge.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import askwell.knowledge.index.ArticleIndex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Measures how much a message sounds like small talk, by how near it comes to lines of small talk and of questions.
final class SmallTalk {

    /// How many of the nearest lines count.
    private static final int NEAREST = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final ArticleIndex index;
    private final List<String> smallTalk = lines("small-talk.txt");
    private final List<String> questions = lines("questions.txt");
    private final List<Set<String>> smallTalkWords =
            smallTalk.stream().map(SmallTalk::words).toList();

    SmallTalk(ArticleIndex index) {
        this.index = index;
    }

    /// Mean cosine of the nearest lines of small talk.
    double nearness(String message) {
        return nearest(message, smallTalk);
    }

    /// Mean cosine of the nearest lines that ask something.
    double questionNearness(String message) {
        return nearest(message, questions);
    }

    /// The highest share of words that the message has in common with a line of small talk, 0 to 1 (Jaccard index).
    double overlap(String message) {
        var said = words(message);
        return smallTalkWords.stream().mapToDouble(line -> overlap(said, line)).max().orElse(0);
    }

    private static double overlap(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(toUnmodifiableSet());
    }

    private double nearest(String message, List<String> lines) {
        var nearness = index.nearness(message, lines);
        Arrays.sort(nearness);
        return Arrays.stream(nearness)
                .skip(Math.max(0, nearness.length - NEAREST))
                .average()
                .orElse(0);
    }

    private static List<String> lines(String name) {
        try (var stream = resource(name);
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var stream = SmallTalk.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the class path has no " + name);
        }
        return stream;
    }
}
