package askwell.knowledge.evaluation;

import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.LogisticModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Fits the models that tell how likely an answer is right, and how likely a message is small talk, on questions that were
/// asked (see docs/evaluation.md for the command). Each question set weighs as much as every other, however long it is.
public final class Calibration {

    private static final double CONFIDENCE_PENALTY = 1e-3;
    private static final double SMALL_TALK_PENALTY = 1e-3;

    /// What tells small talk from questions; more signals than these learn the sets by heart.
    private static final List<String> SMALL_TALK_SIGNALS =
            List.of(
                    "length",
                    "small talk",
                    "asks",
                    "small talk words",
                    "whole",
                    "nearest",
                    "words",
                    "coverage",
                    "matched");

    private final List<List<Trial>> sets = new ArrayList<>();

    /// Adds what came of one question set.
    public void add(Report report) {
        sets.add(
                report.trials().stream()
                        .filter(trial -> !trial.explanation().signals().isEmpty())
                        .filter(trial -> !trial.question().setApart())
                        .toList());
    }

    /// The probability that the best match answers the question.
    public LogisticModel confidence() {
        var samples = new ArrayList<LogisticRegression.Sample>();
        for (var trials : sets) {
            for (var trial : trials) {
                samples.add(sample(trial, trial.bestMatch().right(), 1.0 / trials.size()));
            }
        }
        return LogisticRegression.fit(samples, CONFIDENCE_PENALTY);
    }

    /// The probability that a message is small talk and not a question that an article answers.
    public LogisticModel smallTalk() {
        var samples = new ArrayList<LogisticRegression.Sample>();
        double chatting = count(trial -> trial.question().smallTalk());
        for (var trials : sets) {
            double answerable = trials.stream().filter(Trial::answerable).count();
            for (var trial : trials) {
                if (trial.question().smallTalk()) {
                    samples.add(smallTalk(trial, true, sets.size() / chatting));
                } else if (trial.answerable()) {
                    samples.add(smallTalk(trial, false, 1 / answerable));
                }
            }
        }
        return LogisticRegression.fit(samples, SMALL_TALK_PENALTY);
    }

    private double count(Predicate<Trial> which) {
        return sets.stream().flatMap(List::stream).filter(which).count();
    }

    private static LogisticRegression.Sample smallTalk(Trial trial, boolean is, double weight) {
        var sample = sample(trial, is, weight);
        sample.signals().keySet().retainAll(SMALL_TALK_SIGNALS);
        return sample;
    }

    private static LogisticRegression.Sample sample(Trial trial, boolean is, double weight) {
        Map<String, Double> signals =
                trial.explanation().signals().stream()
                        .collect(
                                Collectors.toMap(
                                        Explanation.Signal::name, Explanation.Signal::value));
        return new LogisticRegression.Sample(signals, is, weight);
    }
}
