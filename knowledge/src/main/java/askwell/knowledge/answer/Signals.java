package askwell.knowledge.answer;

import askwell.knowledge.answer.Explanation.Aspect;
import askwell.knowledge.index.Candidate;
import askwell.knowledge.index.Retrieval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What is measured of a question and its candidates to tell how likely the best of them answers it: heights, the gaps and
/// margins to those behind it, coverage, and agreement of the ways of looking. Nothing depends on the column's size or
/// on what it is about.
final class Signals {

    /// How many candidates the best one is held against.
    private static final int HELD_AGAINST = 10;

    private final List<Candidate> candidates;
    private final Map<String, Double> values = new TreeMap<>();

    private Signals(Retrieval retrieval) {
        this.candidates =
                retrieval
                        .candidates()
                        .subList(0, Math.min(HELD_AGAINST, retrieval.candidates().size()));
    }

    /// @param retrieval with one candidate or more
    static Map<String, Double> of(Retrieval retrieval, String question) {
        var signals = new Signals(retrieval);
        signals.measureWords(question);
        signals.values.put("sentences", Math.log1p(retrieval.sentences()));
        signals.values.put("lift", retrieval.lift());
        if (retrieval.semantic()) {
            signals.measureMeaning(retrieval.length());
        }
        return Map.copyOf(signals.values);
    }

    /// What kind of thing a signal tells of.
    static Aspect aspect(String name) {
        return switch (name) {
            case "words", "coverage", "matched" -> Aspect.WORDS;
            case "length", "sentences", "tokens", "asks", "small talk", "small talk words" ->
                    Aspect.FORM;
            case "whole",
                    "nearest",
                    "tokens first",
                    "tokens second",
                    "weakest first",
                    "weakest second" ->
                    Aspect.MEANING;
            default -> Aspect.LEAD;
        };
    }

    private void measureWords(String question) {
        var best = candidates.getFirst();
        values.put("words", best.words());
        values.put("words margin", margin(Candidate::words));
        values.put("words gap", gap(Candidate::words));
        values.put("coverage", best.coverage());
        values.put("coverage margin", margin(Candidate::coverage));
        values.put("words agree", leads(Candidate::words));
        values.put("length", Math.log1p(question.split("\\s+").length));
        values.put("matched", (double) Math.min(6, best.matched().size()));
    }

    private void measureMeaning(int length) {
        var meaning = candidates.getFirst().meaning();
        values.put("score gap", gap(Candidate::score));
        values.put("score margin", margin(Candidate::score));
        values.put("score gap in deviations", gap(Candidate::score) / (deviation() + 0.01));
        values.put("whole", meaning.whole());
        values.put("whole gap", gap(of(Candidate.Meaning::whole)));
        values.put("whole margin", margin(of(Candidate.Meaning::whole)));
        values.put("nearest", meaning.nearest());
        values.put("nearest gap", gap(of(Candidate.Meaning::nearest)));
        values.put("tokens first", meaning.first());
        values.put("tokens second", meaning.second());
        values.put("tokens gap", gap(Signals::tokens));
        values.put("tokens margin", margin(Signals::tokens));
        values.put("weakest first", meaning.weakestFirst());
        values.put("weakest second", meaning.weakestSecond());
        values.put("missed first", meaning.missedFirst());
        values.put("missed second", meaning.missedSecond());
        values.put("whole agrees", leads(of(Candidate.Meaning::whole)));
        values.put("second model agrees", leads(of(Candidate.Meaning::other)));
        values.put("tokens agree", leads(Signals::tokens));
        values.put("tokens", Math.min(length, 20) / 20.0);
    }

    private static ToDoubleFunction<Candidate> of(ToDoubleFunction<Candidate.Meaning> measure) {
        return candidate -> measure.applyAsDouble(candidate.meaning());
    }

    private static double tokens(Candidate candidate) {
        return candidate.meaning().first() + candidate.meaning().second();
    }

    /// How far the best candidate is above the mean of the others.
    private double gap(ToDoubleFunction<Candidate> measure) {
        return measure.applyAsDouble(candidates.getFirst())
                - others().stream().mapToDouble(measure).average().orElse(0);
    }

    /// How far the best candidate is above the highest of the others; below zero where it is not the highest.
    private double margin(ToDoubleFunction<Candidate> measure) {
        return measure.applyAsDouble(candidates.getFirst())
                - others().stream().mapToDouble(measure).max().orElse(0);
    }

    /// 1 where the best candidate is also the highest by this measure, else 0.
    private double leads(ToDoubleFunction<Candidate> measure) {
        return margin(measure) >= 0 ? 1 : 0;
    }

    private double deviation() {
        double mean = others().stream().mapToDouble(Candidate::score).average().orElse(0);
        return Math.sqrt(
                others().stream()
                        .mapToDouble(other -> Math.pow(other.score() - mean, 2))
                        .average()
                        .orElse(0));
    }

    private List<Candidate> others() {
        return candidates.subList(1, candidates.size());
    }
}
