package askwell.bot.safety;

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

    private final Map<String, Weight> weights;

    private RiskClassifier(Map<String, Weight> weights) {
        this.weights = weights;
    }

    /// How likely it is, as logarithms of the odds: 0 is one in two, 3 about 19 in 20. They are the odds among the messages that it
    /// has learned from, three in ten of which are of danger, not among those of members.
    ///
    /// @param crisis that somebody is in danger, rather than not
    /// @param exhausted that somebody is at the end of their strength, rather than that nothing is to be noticed
    /// @param known the share of the message's terms that it has learned of, 0 to 1
    record LogOdds(double crisis, double exhausted, double known) {}

    /// What a term adds to both.
    private record Weight(double crisis, double exhausted) {
        static final Weight NONE = new Weight(0, 0);
    }

    static RiskClassifier shipped(String name) {
        return read(Shipped.text(name));
    }

    /// Reads lines of a term, its weight for a danger and that for exhaustion in hundredths, with tabs between them. Lines that
    /// begin with `#` are left out.
    ///
    /// @throws IllegalArgumentException with the line, where one cannot be read
    static RiskClassifier read(String text) {
        var weights = new HashMap<String, Weight>();
        text.lines()
                .filter(line -> !line.startsWith(COMMENT))
                .forEach(line -> {
                    try {
                        int crisis = line.indexOf('\t') + 1;
                        int exhausted = line.indexOf('\t', crisis) + 1;
                        weights.put(
                                line.substring(0, crisis - 1),
                                new Weight(
                                        hundredths(line, crisis, exhausted - 1),
                                        hundredths(line, exhausted, line.length())));
                    } catch (NumberFormatException | IndexOutOfBoundsException bad) {
                        throw new IllegalArgumentException(
                                "a line of the weights has a term and two whole numbers, but this one is: "
                                        + line,
                                bad);
                    }
                });
        return new RiskClassifier(weights);
    }

    private static double hundredths(String line, int from, int to) {
        return Integer.parseInt(line, from, to, 10) / 100.0;
    }

    /// @param words as [Plain] gives them
    LogOdds of(List<String> words) {
        var terms = Terms.of(words);
        double crisis = 0;
        double exhausted = 0;
        int known = 0;
        for (var term : terms) {
            var weight = weights.get(term);
            if (weight != null) {
                crisis += weight.crisis();
                exhausted += weight.exhausted();
                known++;
            }
        }
        var always = weights.getOrDefault(EVERY_MESSAGE, Weight.NONE);
        double share = Terms.share(terms);
        return new LogOdds(
                always.crisis() + share * crisis,
                always.exhausted() + share * exhausted,
                (double) known / Math.max(1, terms.size()));
    }
}
