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

    public Answering {
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /// What a word counts in each field, 0 to 100; only the ratios matter.
    public record FieldWeights(double question, double wordings, double answer, double topics) {}
}
