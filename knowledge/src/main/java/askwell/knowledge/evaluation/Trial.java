package askwell.knowledge.evaluation;

import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Verdict;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One question that was asked, and what came of it.
///
/// @param relevant the ids of the articles in the column that answer it, best first; empty where none does
/// @param took how long the explanation took
public record Trial(
        LabelledQuestion question, Set<String> relevant, Explanation explanation, Duration took) {

    /// What a verdict was worth to the asker.
    public enum Outcome {
        /// Answered with an article that answers.
        RIGHT,
        /// Answered with an article that does not answer.
        WRONG,
        /// Unsure, and an article that answers was among the candidates.
        OFFERED,
        /// Unsure, and no candidate answers.
        MISLED,
        /// No answer.
        SILENT
    }

    public Trial {
        relevant = Collections.unmodifiableSet(new LinkedHashSet<>(relevant));
    }

    public boolean answerable() {
        return !relevant.isEmpty();
    }

    public Outcome outcome() {
        return outcome(explanation.verdict());
    }

    /// What it would have been worth under other thresholds.
    Outcome outcomeUnder(double threshold, double unsureThreshold) {
        return outcome(explanation.under(threshold, unsureThreshold));
    }

    private Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, _) -> answers(best) ? Outcome.RIGHT : Outcome.WRONG;
            case Verdict.Unsure(var candidates) ->
                    candidates.stream().anyMatch(this::answers) ? Outcome.OFFERED : Outcome.MISLED;
            case Verdict.NoAnswer _ -> Outcome.SILENT;
        };
    }

    /// The ids of the matches, best first, whatever the verdict.
    List<String> ranking() {
        return explanation.matches().stream().map(match -> match.article().id()).toList();
    }

    /// The best match with its confidence, as if it had been said.
    RiskCoverage.Answer bestMatch() {
        var right = explanation.matches().stream().limit(1).anyMatch(this::answers);
        return new RiskCoverage.Answer(explanation.confidence(), right);
    }

    private boolean answers(Match match) {
        return relevant.contains(match.article().id());
    }
}
