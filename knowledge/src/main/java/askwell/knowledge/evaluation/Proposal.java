package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;
import askwell.knowledge.evaluation.WhatIf.Thresholds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Thresholds for a wanted share of wrong answers, as far as questions can tell of which it is known what answers them.
///
/// @param wanted the share of the answers that may be wrong, above 0, below 1
/// @param trials the questions, each asked once
/// @param now the thresholds that hold
/// @param then the proposed ones; empty where at no threshold so few answers are wrong
public record Proposal(
        double wanted, List<Trial> trials, Thresholds now, Optional<Thresholds> then) {

    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 9;

    public Proposal {
        trials = List.copyOf(trials);
    }

    /// The threshold is the lowest confidence from which on at most the wanted share of the answers is wrong, and which is worth
    /// another right one. The one that holds is kept where it answers the same questions.
    ///
    /// The unsure threshold stays as it is, with three exceptions: it is never above the threshold; it falls where more than the
    /// wanted share of the questions that an article answers is told that there is none; it rises where it is sure that no more
    /// than that would be, and fewer would be offered articles none of which answers
    /// (docs/decisions/008-confidence-and-thresholds.md).
    public static Proposal of(double wanted, Report report, Thresholds now) {
        var trials = report.counted();
        return new Proposal(
                wanted,
                trials,
                now,
                threshold(wanted, trials, now.answer())
                        .map(answer ->
                                new Thresholds(
                                        answer,
                                        new Silencing(wanted, trials, answer).from(now.unsure()))));
    }

    private static Optional<Double> threshold(double wanted, List<Trial> trials, double now) {
        var answers =
                trials.stream()
                        .filter(trial -> isAnswer(trial.outcomeUnder(0, 0)))
                        .map(Trial::bestMatch)
                        .toList();
        var points = RiskCoverage.of(answers).points();
        return points.stream()
                .filter(point -> point.risk() <= wanted)
                .reduce((best, later) ->
                        right(later, answers) > right(best, answers) ? later : best)
                .map(best -> {
                    int next = points.indexOf(best) + 1;
                    var below = next < points.size() ? points.get(next).threshold() : 0;
                    return below < now && now <= best.threshold()
                            ? now
                            : rounded(best.threshold(), below);
                });
    }

    private static long right(RiskCoverage.Point from, List<RiskCoverage.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.right() && answer.confidence() >= from.threshold())
                .count();
    }

    private static boolean isAnswer(Outcome outcome) {
        return outcome == Outcome.RIGHT || outcome == Outcome.WRONG;
    }

    /// With as few decimals as it may have and still lie above another; never higher than it is.
    static double rounded(double number, double above) {
        for (int decimals = FEWEST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
            var shorter = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.FLOOR);
            if (shorter.doubleValue() > above) {
                return shorter.doubleValue();
            }
        }
        return number;
    }

    /// How many of the questions an article answers.
    public int answerable() {
        return (int) trials.stream().filter(Trial::answerable).count();
    }

    public OutcomeCount under(Thresholds thresholds) {
        return OutcomeCount.of(
                trials.stream()
                        .map(trial -> trial.outcomeUnder(thresholds.answer(), thresholds.unsure()))
                        .toList());
    }

    /// Whether it is sure enough that no more than the wanted share of answers is wrong.
    public static boolean isSure(double wanted, OutcomeCount count) {
        return count.wrongAnswers().high() <= wanted;
    }

    /// About how many questions more it takes until it is sure, if none of their answers is wrong and as large a share of them
    /// is answered.
    public int moreQuestions(OutcomeCount count) {
        return (int) Math.ceil((double) moreAnswers(count) * trials.size() / count.answered());
    }

    /// How many answers more it takes, none of them wrong, until it is sure.
    public int moreAnswers(OutcomeCount count) {
        return count.wrongAnswers().neededFor(wanted) - count.answered();
    }
}
