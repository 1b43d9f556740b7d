package askwell.knowledge.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;
import askwell.knowledge.index.ArticleIndex;
import askwell.knowledge.index.Lines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What moderators have taught of questions, to be held against what is asked.
///
/// A question is the like of another from [#LIKE] on, or where its words are nearly the same
/// (docs/decisions/014-lessons.md).
final class Learned {

    /// From this nearness in meaning on (cosine) two questions are taken to ask the same.
    static final double LIKE = 0.91;

    /// From this share of words in common on (Jaccard index) they are, too.
    static final double LIKE_IN_WORDS = 0.75;

    private final ArticleIndex index;
    private final List<Line> lines;
    private final Optional<Lines> meanings;
    private final List<List<String>> sameMeanings;

    /// @param index in which messages are read
    Learned(ArticleIndex index, List<Taught> lessons) {
        this.index = index;
        this.lines = lessons.stream().flatMap(this::line).toList();
        this.meanings =
                lines.isEmpty()
                        ? Optional.empty()
                        : index.lines(lines.stream().map(Line::text).toList());
        this.sameMeanings =
                lessons.stream()
                        .flatMap(taught ->
                                taught.lesson() instanceof SameMeaning(var phrases)
                                        ? Stream.of(phrases)
                                        : Stream.empty())
                        .toList();
    }

    /// A lesson about the like of a question.
    private record Line(Taught taught, String text, Set<String> terms) {}

    private Stream<Line> line(Taught taught) {
        return switch (taught.lesson()) {
            case Never(var question, _) -> Stream.of(line(taught, question));
            case NotAQuestion(var message) -> Stream.of(line(taught, message));
            case Golden _, SameMeaning _ -> Stream.empty();
        };
    }

    private Line line(Taught taught, String text) {
        return new Line(taught, text, terms(text));
    }

    private Set<String> terms(String text) {
        return index.words().terms(text).stream().collect(toUnmodifiableSet());
    }

    /// Groups of words and phrases that mean the same.
    List<List<String>> sameMeanings() {
        return sameMeanings;
    }

    /// What was taught of a message, and of those that it is the like of.
    Of of(String message) {
        if (lines.isEmpty()) {
            return Of.NOTHING;
        }
        var terms = terms(message);
        var near = meanings.map(read -> index.nearness(message, read));
        var like = new ArrayList<Like>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double words = overlap(terms, line.terms());
            double meaning = near.isPresent() ? near.get()[i] : 0;
            if (isLike(words, meaning)) {
                like.add(new Like(line.taught(), Math.min(1, Math.max(words, meaning))));
            }
        }
        return new Of(like);
    }

    /// Whether a question is the like of another.
    static boolean isLike(String one, String other, ArticleIndex index) {
        var words = index.words();
        return isLike(
                overlap(Set.copyOf(words.terms(one)), Set.copyOf(words.terms(other))),
                index.nearness(one, other));
    }

    private static boolean isLike(double words, double meaning) {
        return words >= LIKE_IN_WORDS || meaning >= LIKE;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /// A lesson about a question that the message is like.
    ///
    /// @param likeness 0 to 1
    record Like(Taught taught, double likeness) {
        Lesson lesson() {
            return taught.lesson();
        }
    }

    /// What was taught of one message.
    record Of(List<Like> like) {
        static final Of NOTHING = new Of(List.of());

        Of {
            like = List.copyOf(like);
        }

        /// The ids of the articles that must not answer it.
        Set<String> hidden() {
            var hidden = new HashSet<String>();
            for (var one : like) {
                if (one.lesson() instanceof Never(_, var article)) {
                    hidden.add(article);
                }
            }
            return hidden;
        }

        /// Whether it asks nothing of the column.
        boolean isNoQuestion() {
            return like.stream().anyMatch(one -> one.lesson() instanceof NotAQuestion);
        }
    }

    /// The same for a person, what takes the most effect first.
    List<Influence> influences(Of taught) {
        var influences = new ArrayList<Influence>();
        for (var like : taught.like()) {
            switch (like.lesson()) {
                case NotAQuestion _ ->
                        influences.addFirst(
                                new Influence.NoQuestion(like.taught(), like.likeness()));
                case Never(_, var id) ->
                        index.article(id)
                                .ifPresent(article ->
                                        influences.add(
                                                new Influence.Hidden(
                                                        like.taught(), article, like.likeness())));
                case Golden _, SameMeaning _ -> {}
            }
        }
        return influences;
    }
}
