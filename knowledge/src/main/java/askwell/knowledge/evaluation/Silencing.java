package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import java.util.List;

/// Below which confidence nothing is offered any more.
///
/// @param wanted the share of the questions with an article that may be told that there is none
/// @param answer the confidence from which on an answer is given
record Silencing(double wanted, List<Trial> trials, double answer) {

    /// @param now the unsure threshold that holds
    double from(double now) {
        var kept = Math.min(now, answer);
        int answerable = (int) trials.stream().filter(Trial::answerable).count();
        int bearable = (int) Math.floor(wanted * answerable);
        if (lost(kept) > bearable) {
            return highest(bearable);
        }
        int sure = -1;
        while (sure < bearable && new Proportion(sure + 1, answerable).high() <= wanted) {
            sure++;
        }
        if (sure < 0) {
            return kept;
        }
        var higher = highest(sure);
        return higher > kept && misled(higher) < misled(kept) ? higher : kept;
    }

    /// The highest unsure threshold at which no more lose their article.
    private double highest(int losing) {
        var offered = offered();
        return losing < offered.size()
                ? Proposal.rounded(offered.get(losing), losing == 0 ? 0 : offered.get(losing - 1))
                : answer;
    }

    private long lost(double unsure) {
        return offered().stream().filter(confidence -> confidence < unsure).count();
    }

    /// The confidences of those that an article among the choices answers, lowest first.
    private List<Double> offered() {
        return trials.stream()
                .filter(trial -> trial.outcomeUnder(answer, 0) == Outcome.OFFERED)
                .map(trial -> trial.explanation().confidence())
                .sorted()
                .toList();
    }

    private long misled(double unsure) {
        return trials.stream()
                .filter(trial -> trial.outcomeUnder(answer, unsure) == Outcome.MISLED)
                .count();
    }
}
