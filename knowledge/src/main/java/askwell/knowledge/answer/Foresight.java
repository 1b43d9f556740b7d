package askwell.knowledge.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.Impact.Moved;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.index.ArticleIndex;
import askwell.knowledge.index.KnownQuestion;
import askwell.knowledge.index.Rehearsal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells what a change would bring: known questions are asked twice, now and with the change in place.
///
/// What that costs is bounded, see the constants; docs/decisions/014-lessons.md has what was measured.
final class Foresight {

    /// How many known questions are asked again where answers are found by meaning: about thirty a second on two cores.
    private static final int MOST_BY_MEANING = 24;

    /// The same by words alone, ten times as quick.
    private static final int MOST_BY_WORDS = 200;

    /// Of how many saved articles the near-duplicates are told.
    private static final int WITH_LIKENESSES = 32;

    /// With more changes than this every golden question is asked again; with fewer, those that they may touch.
    private static final int MANY = 16;

    private final ArticleIndex index;
    private final Judge judge;
    private final List<Golden> golden;
    private final int most;

    /// @param semantic whether articles are found by meaning
    Foresight(ArticleIndex index, Judge judge, List<Golden> golden, boolean semantic) {
        this.index = index;
        this.judge = judge;
        this.golden = List.copyOf(golden);
        this.most = semantic ? MOST_BY_MEANING : MOST_BY_WORDS;
    }

    Impact of(List<Article> saved, Collection<String> removedIds, List<String> asked) {
        try (var then =
                index.rehearse(
                        saved,
                        removedIds,
                        Stream.concat(questions().stream(), asked.stream()).toList())) {
            return new Impact(
                    likenesses(saved),
                    then.touched(asked, most).parallelStream()
                            .flatMap(question -> moved(question, then).stream())
                            .toList(),
                    broken(saved.size() + removedIds.size(), then));
        }
    }

    /// What of it is about golden questions, which is quicker to tell.
    List<Broken> broken(List<Article> saved, Collection<String> removedIds) {
        if (golden.isEmpty()) {
            return List.of();
        }
        try (var then = index.rehearse(saved, removedIds, questions())) {
            return broken(saved.size() + removedIds.size(), then);
        }
    }

    /// The golden questions that a lesson would keep from their right answer.
    List<Golden> broken(Lesson lesson) {
        return golden.stream()
                .filter(one -> one.article().filter(right -> keeps(lesson, one, right)).isPresent())
                .toList();
    }

    private boolean keeps(Lesson lesson, Golden golden, String right) {
        return switch (lesson) {
            case Never(var question, var article) ->
                    article.equals(right) && Learned.isLike(question, golden.question(), index);
            case NotAQuestion(var message) -> Learned.isLike(message, golden.question(), index);
            case Golden _, SameMeaning _ -> false;
        };
    }

    private List<String> questions() {
        return golden.stream().map(Golden::question).toList();
    }

    private List<Broken> broken(int changes, Rehearsal then) {
        var held = changes > MANY ? golden : touched(golden, questions(), then);
        return held.parallelStream().flatMap(one -> broken(one, then).stream()).toList();
    }

    private List<Match> likenesses(List<Article> saved) {
        return saved.stream()
                .limit(WITH_LIKENESSES)
                .flatMap(article -> judge.nearDuplicates(article).stream())
                .toList();
    }

    /// The golden questions that the change may touch, and those of which it changes the right article.
    private List<Golden> touched(List<Golden> all, List<String> questions, Rehearsal then) {
        Set<String> touched =
                then.touchedOf(questions).stream()
                        .map(KnownQuestion::text)
                        .collect(toUnmodifiableSet());
        return all.stream()
                .filter(one ->
                        touched.contains(one.question())
                                || one.article().filter(then::changes).isPresent())
                .toList();
    }

    private Optional<Moved> moved(KnownQuestion question, Rehearsal then) {
        var before = answer(judge.judge(question.text()));
        var after = answer(judge.judge(question.text(), then));
        return before.map(Article::id).equals(after.map(Article::id))
                ? Optional.empty()
                : Optional.of(new Moved(question.text(), question.of(), before, after));
    }

    private static Optional<Article> answer(Explanation explanation) {
        return explanation.verdict() instanceof Verdict.Answered(var best, _)
                ? Optional.of(best.article())
                : Optional.empty();
    }

    private Optional<Broken> broken(Golden question, Rehearsal then) {
        var before = new GoldenCheck(question, judge.judge(question.question()).verdict());
        if (!before.holds()) {
            return Optional.empty();
        }
        var after = new GoldenCheck(question, judge.judge(question.question(), then).verdict());
        return after.outcome().compareTo(before.outcome()) > 0
                ? Optional.of(new Broken(question, after.answer()))
                : Optional.empty();
    }
}
