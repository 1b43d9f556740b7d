package askwell.config;

import java.util.List;

/// How questions are matched, and when a match is said.
///
/// @param threshold the confidence from which on a match is said as the answer, 0 to 1
/// @param unsureThreshold the confidence from which on matches are offered as a choice, 0 to `threshold`
/// @param semantic whether articles are found by meaning too; without it no model is loaded
/// @param language the analysis of words: `english`, or `standard` for none of any language
/// @param synonyms groups of words and phrases that mean the same here
/// @param weights what a word counts in each field of an article
public record Answering(
        double threshold,
        double unsureThreshold,
        boolean semantic,
        String language,
        List<List<String>> synonyms,
        FieldWeights weights) {

    private static final List<String> LANGUAGES = List.of("english", "standard");

    public Answering {
        if (!(0 <= unsureThreshold && unsureThreshold <= threshold && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds rise from 0 over unsure (%s) and answer (%s) to 1"
                            .formatted(unsureThreshold, threshold));
        }
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    static Answering read(Section section) {
        double threshold = section.one("threshold", Kind.number(0, 1));
        double unsureThreshold = section.one("unsure-threshold", Kind.number(0, 1));
        section.require(
                unsureThreshold <= threshold,
                "unsure-threshold (%s) must not be above threshold (%s)"
                        .formatted(unsureThreshold, threshold),
                "unsure-threshold",
                "threshold");
        return new Answering(
                threshold,
                Math.min(unsureThreshold, threshold),
                section.one("semantic", Kind.FLAG),
                section.one("language", Kind.oneOf(LANGUAGES)),
                section.lists("synonyms", Kind.TEXT, 2),
                FieldWeights.read(section.section("weights")));
    }

    /// These settings, with all of later ones that an index does not depend on.
    public Answering tuned(Answering later) {
        return new Answering(
                later.threshold,
                later.unsureThreshold,
                semantic,
                language,
                later.synonyms,
                weights);
    }

    /// What a word counts in each field, 0 to 100; only the ratios matter.
    public record FieldWeights(double question, double wordings, double answer, double topics) {

        public FieldWeights {
            for (double weight : new double[] {question, wordings, answer, topics}) {
                if (!(0 <= weight && weight <= 100)) {
                    throw new IllegalArgumentException("a weight is 0 to 100, not " + weight);
                }
            }
        }

        private static final Kind<Double> WEIGHT = Kind.number(0, 100);

        static FieldWeights read(Section section) {
            var weights =
                    new FieldWeights(
                            section.one("question", WEIGHT),
                            section.one("wordings", WEIGHT),
                            section.one("answer", WEIGHT),
                            section.one("topics", WEIGHT));
            section.require(
                    weights.question + weights.wordings + weights.answer + weights.topics > 0,
                    "must be above 0, or another weight must be: with all at 0, no word counts",
                    "question",
                    "wordings",
                    "answer",
                    "topics");
            return weights;
        }
    }
}
