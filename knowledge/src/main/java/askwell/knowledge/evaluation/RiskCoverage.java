package askwell.knowledge.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What answering more questions costs in wrong answers: each question is answered with its best match where the confidence
/// reaches a threshold, and the threshold falls from 1 to 0 (El-Yaniv & Wiener, *On the Foundations of Noise-free Selective
/// Classification*, JMLR 11, 2010).
///
/// @param points one for each confidence that occurs, highest first
/// @param area the area under the curve, AURC: the mean of the risk over all coverages 1/n … n/n (Geifman, Uziel & El-Yaniv,
///     *Bias-Reduced Uncertainty Estimation for Deep Neural Classifiers*, ICLR 2019); lower is better
public record RiskCoverage(List<Point> points, double area) {

    /// @param threshold the lowest confidence that is answered
    /// @param coverage the share of all questions that is answered
    /// @param risk the share of the answers that is wrong
    public record Point(double threshold, double coverage, double risk) {}

    /// @param right whether the best match answers the question; never, where nothing does
    record Answer(double confidence, boolean right) {}

    public RiskCoverage {
        points = List.copyOf(points);
    }

    /// Answers of the same confidence can only be given together: inside such a run the area takes the mean over its orders.
    static RiskCoverage of(List<Answer> answers) {
        var sorted =
                answers.stream()
                        .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                        .toList();
        var points = new ArrayList<Point>();
        var risks = 0.0;
        var wrong = 0.0;
        for (int start = 0, end; start < sorted.size(); start = end) {
            var confidence = sorted.get(start).confidence();
            end = start;
            var wrongHere = 0;
            while (end < sorted.size() && sorted.get(end).confidence() == confidence) {
                wrongHere += sorted.get(end++).right() ? 0 : 1;
            }
            for (var given = start + 1; given <= end; given++) {
                risks += (wrong + wrongHere * (given - start) / (double) (end - start)) / given;
            }
            wrong += wrongHere;
            points.add(new Point(confidence, end / (double) sorted.size(), wrong / end));
        }
        return new RiskCoverage(points, risks / sorted.size());
    }

    /// Where a threshold lies on the curve; its risk is NaN where no confidence reaches it.
    public Point at(double threshold) {
        return points.reversed().stream()
                .filter(point -> point.threshold() >= threshold)
                .findFirst()
                .map(point -> new Point(threshold, point.coverage(), point.risk()))
                .orElse(new Point(threshold, 0, Double.NaN));
    }
}
