package askwell.bot.killed;

import askwell.knowledge.article.ArticleIds;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text that follows from a number, so that one that is torn shows by itself.
final class Sound {
    private static final Pattern NUMBER = Pattern.compile("Proof (\\d{1,18})\\.");
    private static final int MOST_WORDS = 400;

    private Sound() {}

    static String question(long number) {
        return "How do I %s?".formatted(words(number, 8));
    }

    static String id(long number) {
        return ArticleIds.of(question(number));
    }

    /// At most 3,800 characters, which a form takes.
    static String answer(long number) {
        var length = 5 + new Random(number).nextInt(MOST_WORDS);
        return "Proof %d.\n\n%s.".formatted(number, words(number, length));
    }

    /// The number of an answer that is whole.
    static Optional<Long> number(String answer) {
        var start = NUMBER.matcher(answer);
        return start.lookingAt()
                ? Optional.of(Long.parseLong(start.group(1)))
                        .filter(number -> answer(number).equals(answer))
                : Optional.empty();
    }

    private static String words(long number, int count) {
        var random = new Random(number);
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(100_000 + random.nextInt(50_000_000), 26))
                .map(word -> word.replaceAll("\\d", "k"))
                .collect(Collectors.joining(" "));
    }
}
