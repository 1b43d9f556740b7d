package askwell.knowledge.index;

import java.util.Arrays;

/// The scores that documents have for a long message and for each of its sentences, as one score.
///
/// The message as a whole drowns what it asks the more, the longer it is. So a sentence that puts one document far above the
/// others lifts it: by how far it is above the mean of the next ten, for the sentence that does so most, with a weight that grows
/// with the number of sentences (docs/decisions/005-how-candidates-are-ranked.md).
final class Blend {

    /// What each sentence beyond the first adds to the weight of the sentences, against 1 for the whole.
    private static final double WEIGHT = 0.2;

    /// How many documents the best one is held against.
    private static final int HELD_AGAINST = 10;

    private Blend() {}

    /// @param parts the scores of the message as a whole, one for each document, then the same for each of its sentences; a short
    ///     message has none, and its scores stay as they are
    static double[] of(double[][] parts) {
        var whole = parts[0];
        if (parts.length == 1) {
            return whole;
        }
        var sentences = Arrays.copyOfRange(parts, 1, parts.length);
        double weight = WEIGHT * (sentences.length - 1);
        var lift = new double[whole.length];
        Arrays.fill(lift, Double.NEGATIVE_INFINITY);
        for (var scores : sentences) {
            double others = others(scores);
            for (int i = 0; i < lift.length; i++) {
                lift[i] = Math.max(lift[i], scores[i] - others);
            }
        }
        var blended = new double[whole.length];
        for (int i = 0; i < blended.length; i++) {
            blended[i] = (whole[i] + weight * lift[i]) / (1 + weight);
        }
        return blended;
    }

    /// What of a message asks for its best document.
    ///
    /// @param part the number of the part that puts it furthest above the others, 0 for the whole
    /// @param lift how much further than the whole
    record Asking(int part, double lift) {}

    /// @param parts as in [#of]
    static Asking asking(double[][] parts, double[] blended) {
        if (blended.length == 0) {
            return new Asking(0, 0);
        }
        int best = 0;
        for (int i = 1; i < blended.length; i++) {
            best = blended[i] > blended[best] ? i : best;
        }
        double ofWhole = parts[0][best] - others(parts[0]);
        var asking = new Asking(0, 0);
        for (int part = 1; part < parts.length; part++) {
            double lift = parts[part][best] - others(parts[part]) - ofWhole;
            if (lift > asking.lift()) {
                asking = new Asking(part, lift);
            }
        }
        return asking;
    }

    /// The mean of those behind the best.
    private static double others(double[] scores) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        int last = Math.max(0, sorted.length - 1);
        return Arrays.stream(sorted, Math.max(0, last - HELD_AGAINST), last).average().orElse(0);
    }
}
