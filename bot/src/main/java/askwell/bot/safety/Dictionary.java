package askwell.bot.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which kinds of words there are in phrases, and which a word is of. A kind is known by its number.
final class Dictionary {
    private static final int SHORTEST_STEM = 2;

    private final Map<Set<String>, Integer> kinds = new HashMap<>();
    private final Map<String, List<Integer>> wholes = new HashMap<>();
    private final Map<String, List<Integer>> stems = new HashMap<>();

    /// @param forms whole words, and stems with a `*` at their end
    int kind(Set<String> forms) {
        var known = kinds.get(forms);
        if (known != null) {
            return known;
        }
        var kind = kinds.size();
        kinds.put(Set.copyOf(forms), kind);
        for (var form : forms) {
            if (form.endsWith("*")) {
                add(stems, form.substring(0, form.length() - 1), kind);
            } else {
                add(wholes, form, kind);
            }
        }
        return kind;
    }

    int size() {
        return kinds.size();
    }

    List<Integer> kindsOf(String word) {
        var found = new ArrayList<>(wholes.getOrDefault(word, List.of()));
        for (var end = SHORTEST_STEM; end <= word.length(); end++) {
            found.addAll(stems.getOrDefault(word.substring(0, end), List.of()));
        }
        return found;
    }

    boolean knows(String word) {
        return !kindsOf(word).isEmpty();
    }

    boolean knowsWhole(String word) {
        return wholes.containsKey(word);
    }

    private static void add(Map<String, List<Integer>> index, String form, int kind) {
        index.computeIfAbsent(form, _ -> new ArrayList<>()).add(kind);
    }
}
