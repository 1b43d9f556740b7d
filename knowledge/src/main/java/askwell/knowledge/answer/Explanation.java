package askwell.knowledge.answer;

import java.util.List;

/// Why a question got its verdict.
///
/// @param verdict what was said
/// @param confidence the calibrated probability that the best match answers the question, 0 to 1; 0 where nothing matches
/// @param matches the best matches whatever the verdict, at most [#MOST_MATCHES], best first
/// @param standings how these matches stand, in the same order
/// @param signals what the confidence was made of, the weightiest first
/// @param influences what else had a say
/// @param smallTalk whether it sounds like small talk, which it is taken for where no article answers it
/// @param threshold the confidence from which on a match is said as the answer
/// @param unsureThreshold the confidence from which on matches are offered as a choice
public record Explanation(
        Verdict verdict,
        double confidence,
        List<Match> matches,
        List<Standing> standings,
        List<Signal> signals,
        List<Influence> influences,
        boolean smallTalk,
        double threshold,
        double unsureThreshold) {

    public static final int MOST_MATCHES = 10;

    public Explanation {
        matches = List.copyOf(matches);
        standings = List.copyOf(standings);
        signals = List.copyOf(signals);
        influences = List.copyOf(influences);
    }

    /// What would be said under other thresholds.
    public Verdict under(double otherThreshold, double otherUnsureThreshold) {
        return switch (verdict) {
            case Verdict.NoAnswer(var reason) when !reason.isOfThresholds() -> verdict;
            case Verdict.NoAnswer _, Verdict.Answered _, Verdict.Unsure _ ->
                    matches.isEmpty()
                            ? verdict
                            : verdict(
                                    matches,
                                    confidence,
                                    smallTalk,
                                    otherThreshold,
                                    otherUnsureThreshold);
        };
    }

    /// @param matches at least one
    static Verdict verdict(
            List<Match> matches,
            double confidence,
            boolean smallTalk,
            double threshold,
            double unsureThreshold) {
        if (confidence >= threshold) {
            return new Verdict.Answered(matches.getFirst(), matches.subList(1, matches.size()));
        }
        if (smallTalk) {
            return new Verdict.NoAnswer(Verdict.Reason.SMALL_TALK);
        }
        return confidence >= unsureThreshold
                ? new Verdict.Unsure(
                        matches.subList(
                                0, Math.min(Verdict.Unsure.MOST_CANDIDATES, matches.size())))
                : new Verdict.NoAnswer(Verdict.Reason.NO_ARTICLE);
    }

    /// The question's words that stand in the best match, as the asker wrote them.
    public List<String> matchedTerms() {
        return standings.isEmpty() ? List.of() : standings.getFirst().matchedTerms();
    }

    /// What kind of thing was measured.
    public enum Aspect {
        /// How near the best match is in meaning.
        MEANING,
        /// How many of the question's words stand in it.
        WORDS,
        /// How far it is ahead of the other articles.
        LEAD,
        /// How long the question is, and whether it sounds like one.
        FORM
    }

    /// What all signals of an aspect added to the log-odds of a right answer.
    public double share(Aspect aspect) {
        return signals.stream()
                .filter(signal -> Signals.aspect(signal.name()) == aspect)
                .mapToDouble(Signal::share)
                .sum();
    }

    /// One thing that was measured, and how it moved the confidence.
    ///
    /// @param name in words for a person
    /// @param value as measured
    /// @param share what it added to the log-odds of a right answer, against an average question; may be negative
    public record Signal(String name, double value, double share) {}
}
