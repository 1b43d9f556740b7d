package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import java.util.List;

/// How many questions came to what.
public record OutcomeCount(int right, int wrong, int offered, int misled, int silent) {

    static OutcomeCount of(List<Outcome> outcomes) {
        return new OutcomeCount(
                count(outcomes, Outcome.RIGHT),
                count(outcomes, Outcome.WRONG),
                count(outcomes, Outcome.OFFERED),
                count(outcomes, Outcome.MISLED),
                count(outcomes, Outcome.SILENT));
    }

    private static int count(List<Outcome> outcomes, Outcome which) {
        return (int) outcomes.stream().filter(which::equals).count();
    }

    public int answered() {
        return right + wrong;
    }

    public int unsure() {
        return offered + misled;
    }

    /// Of the answers.
    public Proportion wrongAnswers() {
        return new Proportion(wrong, answered());
    }
}
