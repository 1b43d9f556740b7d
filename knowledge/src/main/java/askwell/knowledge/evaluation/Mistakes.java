package askwell.knowledge.evaluation;

import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.article.Article;
import askwell.knowledge.evaluation.Trial.Outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The worst mistakes of a report, in words: wrong answers first, the surest on top; then silence where an article answers;
/// then choices without a right one.
public final class Mistakes {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.WRONG, Outcome.SILENT, Outcome.MISLED);

    private final List<Article> articles;

    /// @param articles those that could be found
    public Mistakes(List<Article> articles) {
        this.articles = List.copyOf(articles);
    }

    /// In words, at most 80 columns wide.
    public String told(List<Trial> mistakes) {
        return mistakes.isEmpty()
                ? "No mistakes.\n"
                : mistakes.stream().map(this::told).collect(Collectors.joining("\n"));
    }

    /// @param most how many to tell of
    public static List<Trial> worst(Report report, int most) {
        return report.counted().stream()
                .filter(Mistakes::isMistake)
                .sorted(
                        Comparator.comparingInt((Trial t) -> WORST_FIRST.indexOf(t.outcome()))
                                .thenComparing(
                                        t -> t.explanation().confidence(),
                                        Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /// To offer a choice where nothing answers is no mistake, except as a reply to small talk.
    private static boolean isMistake(Trial trial) {
        return switch (trial.outcome()) {
            case RIGHT, OFFERED -> false;
            case WRONG -> true;
            case SILENT -> trial.answerable();
            case MISLED -> trial.answerable() || trial.question().smallTalk();
        };
    }

    private String told(Trial trial) {
        return Paragraph.of("asked  ", Named.shortened(trial.question().text()))
                + Paragraph.of(
                        "said   ",
                        "%s (confidence %s)"
                                .formatted(
                                        said(trial.explanation().verdict()),
                                        String.format(
                                                Locale.ROOT,
                                                "%.2f",
                                                trial.explanation().confidence())))
                + Paragraph.of("right  ", right(trial));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, _) -> "the answer is " + Named.of(best.article());
            case Verdict.Unsure(var candidates) ->
                    candidates.stream()
                            .map(Match::article)
                            .map(Named::of)
                            .collect(Collectors.joining("; or ", "perhaps ", ""));
            case Verdict.NoAnswer(var reason) ->
                    switch (reason) {
                        case NO_ARTICLE -> "no article answers that";
                        case SMALL_TALK -> "that is small talk";
                        case NOT_A_QUESTION -> "that is no question";
                        case NO_WORDS -> "there is nothing to look up";
                        case TOO_LONG -> "that is too long";
                    };
        };
    }

    private String right(Trial trial) {
        if (!trial.answerable()) {
            return "no answer, for a question of kind " + trial.question().kind();
        }
        return trial.relevant().stream()
                .flatMap(id -> articles.stream().filter(article -> article.id().equals(id)))
                .map(article -> Named.of(article) + ", which came " + rank(trial, article))
                .collect(Collectors.joining("; or "));
    }

    private static String rank(Trial trial, Article article) {
        var rank = trial.ranking().indexOf(article.id()) + 1;
        return rank == 0 ? "not among the first ten" : "at rank " + rank;
    }
}
