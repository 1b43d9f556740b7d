package askwell.knowledge.evaluation;

import askwell.knowledge.answer.LogisticModel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Logistic regression with a quadratic penalty on the weights of standardised signals, fitted by Newton's method
/// (iteratively reweighted least squares: Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2009,
/// section 4.4.1).
final class LogisticRegression {

    private static final int MOST_STEPS = 100;
    private static final double SMALL_STEP = 1e-9;

    private final List<String> names;
    private final List<Sample> samples;
    private final double penalty;
    private final double[] mean;
    private final double[] deviation;

    /// Each sample's standardised signals, and 1 behind them for the offset.
    private final double[][] rows;

    /// @param signals by name; one that is missing counts as 0
    /// @param weight how much it counts, more than 0
    record Sample(Map<String, Double> signals, boolean is, double weight) {

        Sample {
            signals = new HashMap<>(signals);
        }
    }

    private LogisticRegression(List<Sample> samples, double penalty) {
        var all = new TreeSet<String>();
        samples.forEach(sample -> all.addAll(sample.signals().keySet()));
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        this.names = List.copyOf(all);
        this.samples =
                samples.stream()
                        .map(one -> new Sample(one.signals(), one.is(), one.weight() / total))
                        .toList();
        this.penalty = penalty;
        this.mean = new double[names.size()];
        this.deviation = new double[names.size()];
        this.rows = new double[samples.size()][names.size() + 1];
        standardise();
    }

    /// @param penalty on the sum of the squared weights, against the mean log-likelihood
    static LogisticModel fit(List<Sample> samples, double penalty) {
        var regression = new LogisticRegression(samples, penalty);
        return regression.model(regression.weights());
    }

    private void standardise() {
        for (int column = 0; column < names.size(); column++) {
            for (var sample : samples) {
                mean[column] += sample.weight() * value(sample, column);
            }
            double variance = 0;
            for (var sample : samples) {
                variance += sample.weight() * Math.pow(value(sample, column) - mean[column], 2);
            }
            deviation[column] = Math.sqrt(variance) + SMALL_STEP;
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] =
                        (value(samples.get(row), column) - mean[column]) / deviation[column];
                rows[row][names.size()] = 1;
            }
        }
    }

    private double value(Sample sample, int column) {
        return sample.signals().getOrDefault(names.get(column), 0.0);
    }

    private double[] weights() {
        var weights = new double[names.size() + 1];
        for (int i = 0; i < MOST_STEPS; i++) {
            var step = step(weights);
            double size = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= step[j];
                size = Math.max(size, Math.abs(step[j]));
            }
            if (size < SMALL_STEP) {
                break;
            }
        }
        return weights;
    }

    /// Newton's step: the gradient divided by the curvature.
    private double[] step(double[] weights) {
        int n = weights.length;
        var gradient = new double[n];
        var curvature = new double[n][n];
        for (int j = 0; j < n - 1; j++) {
            gradient[j] = 2 * penalty * weights[j];
            curvature[j][j] = 2 * penalty;
        }
        for (int row = 0; row < rows.length; row++) {
            double z = 0;
            for (int j = 0; j < n; j++) {
                z += weights[j] * rows[row][j];
            }
            double probability = 1 / (1 + Math.exp(-z));
            double weight = samples.get(row).weight();
            double error = weight * (probability - (samples.get(row).is() ? 1 : 0));
            double spread = weight * probability * (1 - probability);
            for (int j = 0; j < n; j++) {
                gradient[j] += error * rows[row][j];
                for (int k = 0; k < n; k++) {
                    curvature[j][k] += spread * rows[row][j] * rows[row][k];
                }
            }
        }
        return solve(curvature, gradient);
    }

    /// Solves `matrix · x = right` for a symmetric positive definite matrix, by Gaussian elimination.
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < n; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        var x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int column = i + 1; column < n; column++) {
                sum -= matrix[i][column] * x[column];
            }
            x[i] = sum / matrix[i][i];
        }
        return x;
    }

    private LogisticModel model(double[] weights) {
        var terms = new HashMap<String, LogisticModel.Term>();
        for (int column = 0; column < names.size(); column++) {
            terms.put(
                    names.get(column),
                    new LogisticModel.Term(weights[column] / deviation[column], mean[column]));
        }
        return new LogisticModel(weights[names.size()], terms);
    }
}
