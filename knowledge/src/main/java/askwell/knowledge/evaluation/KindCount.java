package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of the questions of one kind.
///
/// @param kind as in the set; with ` (hidden)` where every article that would answer was left out
/// @param counts how many had which outcome
public record KindCount(String kind, Map<Outcome, Integer> counts) {

    public KindCount {
        counts = Map.copyOf(counts);
    }

    /// One for each kind, in the order in which they first occur.
    static List<KindCount> of(List<Trial> trials) {
        var kinds = new LinkedHashMap<String, List<Trial>>();
        for (var trial : trials) {
            kinds.computeIfAbsent(kind(trial), _ -> new ArrayList<>()).add(trial);
        }
        return kinds.entrySet().stream()
                .map(kind -> new KindCount(kind.getKey(), counts(kind.getValue())))
                .toList();
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int questions() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Outcome, Integer> counts(List<Trial> trials) {
        return trials.stream()
                .collect(Collectors.groupingBy(Trial::outcome, Collectors.summingInt(_ -> 1)));
    }

    private static String kind(Trial trial) {
        var question = trial.question();
        return !trial.answerable() && !question.relevant().isEmpty()
                ? question.kind() + " (hidden)"
                : question.kind();
    }
}
