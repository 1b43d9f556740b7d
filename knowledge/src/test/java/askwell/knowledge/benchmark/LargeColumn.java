package askwell.knowledge.benchmark;

import askwell.knowledge.article.Article;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A column of any size, recombined from the sentences of a small one, and questions to it. The same sample and seed
/// give the same articles, and a larger column begins with the smaller one.
final class LargeColumn {

    private static final int SHORTEST_ANSWER = 150;
    private static final int LONGEST_ANSWER = 350;
    private static final int MOST_WORDINGS = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    /// What only one article says: a column's rare words are its names.
    private static final List<String> LOCAL =
            List.of(
                    "Ask for %s at the %s office.",
                    "The %s Fund in %s pays part of it.",
                    "In %2$s the nurse to call is %1$s.",
                    "%s House, on the road to %s, takes new people every spring.",
                    "Our volunteer %s drives out of %s on weekdays.",
                    "%s, who wrote to us from %s, found the same.",
                    "The clinic at %2$s keeps a list; %1$s started it.",
                    "Between %s and %s there is a van on Tuesdays.");

    private static final List<String> ABOUT =
            List.of(
                    "My mother %s lives in %s.",
                    "%s, my husband, was in the hospital at %s.",
                    "I look after %s, two hours from %s.",
                    "We moved from %2$s to be near %1$s.");

    private final long seed;
    private final List<Article> sample;
    private final List<List<String>> answers;
    private final List<List<String>> questions;

    /// @param sample one article or more
    LargeColumn(List<Article> sample, long seed) {
        this.seed = seed;
        this.sample = List.copyOf(sample);
        this.answers = sample.stream().map(article -> sentences(article.answer())).toList();
        this.questions = sample.stream().map(LargeColumn::asked).toList();
    }

    private static List<String> asked(Article article) {
        return Stream.concat(
                        sentences(article.question()).stream(),
                        article.wordings().stream().flatMap(text -> sentences(text).stream()))
                .toList();
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (var line : text.lines().toList()) {
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = to;
            }
        }
        return sentences;
    }

    List<Article> articles(int count) {
        return IntStream.range(0, count).mapToObj(this::article).toList();
    }

    private Article article(int number) {
        var random = new SplittableRandom(seed + number * 1_000_003L);
        int home = random.nextInt(sample.size());
        int other = random.nextInt(sample.size());
        return new Article(
                "article-%06d".formatted(number),
                question(random, number, home),
                wordings(random, number, home, other),
                answer(random, number, home, other),
                Optional.of(InventedNames.draw(random, number)),
                Optional.of(InventedNames.draw(random, number)),
                sample.get(home).author(),
                Stream.of(home, other)
                        .flatMap(one -> sample.get(one).topics().stream())
                        .distinct()
                        .toList(),
                Optional.empty(),
                Optional.of(FIRST_DAY.plusDays(random.nextInt(5_000))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private String question(SplittableRandom random, int number, int home) {
        return local(random, number, ABOUT)
                + " "
                + one(random, questions.get(home))
                + " "
                + one(random, questions.get(home));
    }

    private List<String> wordings(SplittableRandom random, int number, int home, int other) {
        return IntStream.range(0, random.nextInt(MOST_WORDINGS + 1))
                .mapToObj(i ->
                        i == 0
                                ? one(random, questions.get(home))
                                        + " "
                                        + local(random, number, ABOUT)
                                : one(random, questions.get(home))
                                        + " "
                                        + one(random, questions.get(other)))
                .distinct()
                .toList();
    }

    private String answer(SplittableRandom random, int number, int home, int other) {
        int wanted = random.nextInt(SHORTEST_ANSWER, LONGEST_ANSWER + 1);
        var paragraphs = new ArrayList<String>();
        for (int words = 0; words < wanted; ) {
            var from =
                    answers.get(
                            switch (random.nextInt(4)) {
                                case 0 -> random.nextInt(sample.size());
                                case 1 -> other;
                                default -> home;
                            });
            int start = random.nextInt(from.size());
            int end = Math.min(from.size(), start + random.nextInt(1, 5));
            var paragraph = new ArrayList<>(from.subList(start, end));
            if (random.nextInt(3) == 0) {
                paragraph.add(local(random, number, LOCAL));
            }
            paragraphs.add(String.join(" ", paragraph));
            words += words(paragraphs.getLast()).size();
        }
        return String.join("\n\n", paragraphs);
    }

    private static String local(SplittableRandom random, int number, List<String> sentences) {
        return one(random, sentences)
                .formatted(InventedNames.draw(random, number), InventedNames.draw(random, number));
    }

    /// Questions of so many words to a column of so many articles; one in three has a slip of the pen, one in three a
    /// name.
    List<String> questions(int words, int articles, int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        asking(
                                new SplittableRandom(seed - 1 - number * 1_000_003L - words),
                                words,
                                articles))
                .toList();
    }

    private String asking(SplittableRandom random, int wanted, int articles) {
        var words = new ArrayList<String>();
        while (words.size() < wanted) {
            words.addAll(words(one(random, questions.get(random.nextInt(sample.size())))));
        }
        words.subList(wanted, words.size()).clear();
        if (random.nextInt(3) == 0) {
            words.set(random.nextInt(wanted), InventedNames.draw(random, random.nextInt(articles)));
        }
        if (random.nextInt(3) == 0) {
            int slip = random.nextInt(wanted);
            words.set(slip, misspelt(random, words.get(slip)));
        }
        return String.join(" ", words);
    }

    /// A word with two neighbouring letters exchanged, where it is long enough to be recognised all the same.
    private static String misspelt(SplittableRandom random, String word) {
        if (word.length() < 5) {
            return word;
        }
        int at = random.nextInt(1, word.length() - 2);
        return word.substring(0, at)
                + word.charAt(at + 1)
                + word.charAt(at)
                + word.substring(at + 2);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }

    private static String one(SplittableRandom random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
