package askwell.bot.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Logistic regression of what tells some messages from others, by their [terms][Terms].
final class Learning {

    /// What a mistake costs beside large weights, C of liblinear. 20 to 130 do about as well.
    private static final double COST = 45;

    /// How near to the best weights liblinear comes.
    private static final double PRECISION = 0.01;

    /// A term that stands in fewer messages tells nothing of others.
    private static final int LEAST_MESSAGES = 2;

    /// How much of a term's value beforehand is its log-count ratio; the rest is 1. 0.5 to 0.7 do about as well, 0 and 1 worse.
    private static final double RATIO = 0.5;

    /// The feature behind the last term, which every message has.
    private final Feature bias;

    private final Map<String, Known> known = new TreeMap<>();

    /// A term that weights are learned of.
    ///
    /// @param number from 1
    /// @param value of the feature in a message of one term
    private record Known(int number, double value) {}

    private Learning(List<Set<String>> some, List<Set<String>> others) {
        var ofSome = counts(some);
        var ofOthers = counts(others);
        var terms =
                counts(Stream.concat(some.stream(), others.stream()).toList()).entrySet().stream()
                        .filter(term -> term.getValue() >= LEAST_MESSAGES)
                        .map(Map.Entry::getKey)
                        .toList();
        double allSome = terms.stream().mapToDouble(term -> smoothed(ofSome, term)).sum();
        double allOthers = terms.stream().mapToDouble(term -> smoothed(ofOthers, term)).sum();
        for (var term : terms) {
            double ratio =
                    Math.log(smoothed(ofSome, term) / allSome)
                            - Math.log(smoothed(ofOthers, term) / allOthers);
            known.put(term, new Known(known.size() + 1, 1 - RATIO + RATIO * Math.abs(ratio)));
        }
        bias = new FeatureNode(terms.size() + 1, 1);
    }

    /// The weights by which some messages are told from others, by term; that without a term counts for every message.
    ///
    /// The terms' log-count ratios come in as S. Wang and C. Manning, "Baselines and Bigrams: Simple, Good Sentiment and Topic
    /// Classification" (ACL 2012), have them, with 1 added to each count.
    static Map<String, Double> weights(List<Set<String>> some, List<Set<String>> others) {
        return new Learning(some, others).learn(some, others);
    }

    private static Map<String, Integer> counts(List<Set<String>> messages) {
        var counts = new TreeMap<String, Integer>();
        messages.forEach(terms -> terms.forEach(term -> counts.merge(term, 1, Integer::sum)));
        return counts;
    }

    private static double smoothed(Map<String, Integer> counts, String term) {
        return 1 + counts.getOrDefault(term, 0);
    }

    private Map<String, Double> learn(List<Set<String>> some, List<Set<String>> others) {
        var problem = new Problem();
        problem.l = some.size() + others.size();
        problem.n = bias.getIndex();
        problem.x =
                Stream.concat(some.stream(), others.stream())
                        .map(this::features)
                        .toArray(Feature[][]::new);
        problem.y = new double[problem.l];
        Arrays.fill(problem.y, 0, some.size(), 1);
        // The first message is one of those, so that a weight above 0 speaks for them.
        var model =
                Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION))
                        .getFeatureWeights();
        var weights = new HashMap<String, Double>();
        known.forEach((term, one) -> weights.put(term, model[one.number() - 1] * one.value()));
        weights.put(RiskClassifier.EVERY_MESSAGE, model[bias.getIndex() - 1]);
        return weights;
    }

    private Feature[] features(Set<String> terms) {
        var share = Terms.share(terms);
        var features =
                terms.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingInt(Known::number))
                        .map(one -> new FeatureNode(one.number(), share * one.value()));
        return Stream.concat(features, Stream.of(bias)).toArray(Feature[]::new);
    }
}
