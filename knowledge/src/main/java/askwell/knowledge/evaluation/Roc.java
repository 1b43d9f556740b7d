package askwell.knowledge.evaluation;

import java.util.Arrays;

/// How well a score tells two sorts of questions apart.
final class Roc {

    private Roc() {}

    /// The area under the receiver operating characteristic: the probability that a positive, drawn at random, has a higher
    /// score than a negative, ties counting half (Hanley & McNeil, *The meaning and use of the area under a receiver
    /// operating characteristic curve*, Radiology 143, 1982). NaN where one of the two is empty.
    static double area(double[] positives, double[] negatives) {
        var sorted = negatives.clone();
        Arrays.sort(sorted);
        var won = 0.0;
        for (var score : positives) {
            var below = firstAtLeast(sorted, score);
            var equal = firstAtLeast(sorted, Math.nextUp(score)) - below;
            won += below + equal / 2.0;
        }
        return won / ((double) positives.length * negatives.length);
    }

    private static int firstAtLeast(double[] sorted, double score) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
