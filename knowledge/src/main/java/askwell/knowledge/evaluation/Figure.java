package askwell.knowledge.evaluation;

import java.util.Arrays;
import java.util.Random;

/// A mean over questions, with the interval in which it lies with 95 % confidence.
///
/// @param value NaN where there is no question to take it over, as `low` and `high` then are
/// @param count over how many questions
public record Figure(double value, double low, double high, int count) {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_260_101;

    /// The mean of the values, with its percentile bootstrap interval from 1,000 resamples (Efron & Tibshirani, *An
    /// Introduction to the Bootstrap*, 1993, chapter 13). The same values always get the same interval.
    static Figure of(double[] values) {
        if (values.length == 0) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        var random = new Random(SEED);
        var means = new double[RESAMPLES];
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var sum = 0.0;
            for (var draw = 0; draw < values.length; draw++) {
                sum += values[random.nextInt(values.length)];
            }
            means[resample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Figure(
                Arrays.stream(values).average().orElse(Double.NaN),
                means[RESAMPLES * 25 / 1_000],
                means[RESAMPLES * 975 / 1_000 - 1],
                values.length);
    }
}
