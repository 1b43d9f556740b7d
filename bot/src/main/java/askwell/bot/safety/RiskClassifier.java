package askwell.bot.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells by its [terms][Terms] how much a message is like messages of people at risk: logistic regression, with weights that
/// were learned from labelled messages. It has no understanding of what it reads.
///
/// Safe for several threads.
final class RiskClassifier {

    /// Stands for the term that every message has.
    static final String EVERY_MESSAGE = "";

    private static final String COMMENT = "#";

    private final Map<String, LogOdds> weights;
    private final LogOdds bias;

    private RiskClassifier(Map<String, LogOdds> weights) {
        this.weights = weights;
        this.bias = weights.getOrDefault(EVERY_MESSAGE, LogOdds.EVEN);
    }

    /// How likely it is, as the logarithm of the odds: 0 is one in two, 3 about 19 in 20. They are the odds among the messages
    /// that it has learned from, three in ten of which are of danger, not among those of members.
    ///
    /// @param crisis that somebody is in danger, rather than not
    /// @param exhausted that somebody is at the end of their strength, rather than that nothing is to be noticed
    record LogOdds(double crisis, double exhausted) {
        static final LogOdds EVEN = new LogOdds(0, 0);

        private LogOdds plus(LogOdds other, double share) {
            return new LogOdds(crisis + share * other.crisis, exhausted + share * other.exhausted);
        }
    }

    static RiskClassifier shipped(String name) {
        try (var in = RiskClassifier.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no %s in this build".formatted(name));
            }
            return read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// Reads lines of a term, its weight for a danger and that for exhaustion in hundredths, with tabs between them. Lines that
    /// begin with `#` are left out.
    ///
    /// @throws IllegalArgumentException with the line, where one cannot be read
    static RiskClassifier read(String text) {
        var weights = new HashMap<String, LogOdds>();
        text.lines()
                .filter(line -> !line.startsWith(COMMENT))
                .forEach(line -> {
                    int crisis = line.indexOf('\t') + 1;
                    int exhausted = line.indexOf('\t', crisis) + 1;
                    if (crisis == 0 || exhausted == 0) {
                        throw new IllegalArgumentException(
                                "a line of the weights has a term and two numbers, but this one is: "
                                        + line);
                    }
                    weights.put(
                            line.substring(0, crisis - 1),
                            new LogOdds(
                                    hundredths(line, crisis, exhausted - 1),
                                    hundredths(line, exhausted, line.length())));
                });
        return new RiskClassifier(weights);
    }

    private static double hundredths(String line, int from, int to) {
        return Integer.parseInt(line, from, to, 10) / 100.0;
    }

    /// @param words as [Plain] gives them
    LogOdds of(List<String> words) {
        var terms = Terms.of(words);
        var share = Terms.share(terms);
        var odds = bias;
        for (var term : terms) {
            odds = odds.plus(weights.getOrDefault(term, LogOdds.EVEN), share);
        }
        return odds;
    }
}
