package askwell.knowledge.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// A logistic regression over named signals: the probability is `1 / (1 + e^−z)`, with z the offset plus, for each signal,
/// weight · (value − mean). Signals that it does not name do not count.
///
/// @param offset the log-odds where every signal has its mean
/// @param terms what each signal counts
public record LogisticModel(double offset, Map<String, Term> terms) {

    /// @param weight what one unit of the signal adds to the log-odds
    /// @param mean the signal's mean where the model was fitted
    public record Term(double weight, double mean) {}

    private static final String OFFSET = "offset";

    public LogisticModel {
        terms = Map.copyOf(terms);
    }

    /// Reads a model as [#text] writes it.
    static LogisticModel read(String name) {
        try (var stream = resource(name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var lines = new Properties();
            lines.load(reader);
            var terms = new LinkedHashMap<String, Term>();
            for (var signal : lines.stringPropertyNames()) {
                if (!signal.equals(OFFSET)) {
                    var numbers = lines.getProperty(signal).split(" ");
                    terms.put(
                            signal.replace('-', ' '),
                            new Term(
                                    Double.parseDouble(numbers[0]),
                                    Double.parseDouble(numbers[1])));
                }
            }
            return new LogisticModel(Double.parseDouble(lines.getProperty(OFFSET)), terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line a signal in the order of their names, `name = weight mean` with dashes for spaces, and `offset = …`.
    public String text() {
        var lines = new StringBuilder(String.format(Locale.ROOT, "%s = %.5f\n", OFFSET, offset));
        new TreeMap<>(terms)
                .forEach((name, term) ->
                        lines.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s = %.5f %.5f\n",
                                        name.replace(" ", "-"),
                                        term.weight(),
                                        term.mean())));
        return lines.toString();
    }

    private static InputStream resource(String name) {
        var stream = LogisticModel.class.getResourceAsStream(name + ".properties");
        if (stream == null) {
            throw new IllegalStateException("the class path has no model " + name);
        }
        return stream;
    }

    /// The probability, 0 to 1.
    double probability(Map<String, Double> signals) {
        double z = offset;
        for (var term : terms.entrySet()) {
            z += share(term.getKey(), signals);
        }
        return 1 / (1 + Math.exp(-z));
    }

    /// What each signal added to the log-odds, the weightiest first.
    List<Explanation.Signal> shares(Map<String, Double> signals) {
        return signals.entrySet().stream()
                .map(signal ->
                        new Explanation.Signal(
                                signal.getKey(),
                                signal.getValue(),
                                share(signal.getKey(), signals)))
                .sorted(
                        Comparator.comparingDouble(
                                        (Explanation.Signal signal) -> Math.abs(signal.share()))
                                .reversed()
                                .thenComparing(Explanation.Signal::name))
                .toList();
    }

    private double share(String name, Map<String, Double> signals) {
        var term = terms.get(name);
        return term == null
                ? 0
                : term.weight() * (signals.getOrDefault(name, term.mean()) - term.mean());
    }
}
