package askwell.knowledge.answer;

import askwell.knowledge.index.ArticleIndex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tells how much a message sounds like small talk, by how near it comes to lines of small talk and of questions.
final class SmallTalk {

    /// How many of the nearest lines count.
    private static final int NEAREST = 3;

    private final ArticleIndex index;
    private final List<String> smallTalk = lines("small-talk.txt");
    private final List<String> questions = lines("questions.txt");

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

    private double nearest(String message, List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> -index.nearness(message, line))
                .sorted()
                .limit(NEAREST)
                .map(negative -> -negative)
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
