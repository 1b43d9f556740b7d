package askwell.knowledge.intake;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.Words;
import askwell.knowledge.intake.Likeness.Other;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds near-duplicates among articles that come in and those that are kept: by the words of their questions, as the
/// knowledge base does where it has nothing else to go by, but for thousands at once. By their meaning it would take as long as
/// it takes to read them all for it.
///
/// Two questions are compared only where they share one of their rarest words, as those must that have enough in common
/// (prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006).
final class Likenesses {

    private static final double NEAR = KnowledgeBase.NEAR_DUPLICATE;

    private static final int MOST_OTHERS = 10;

    private final Map<String, Long> frequencies;
    private final Map<String, List<Asked>> byRareWord = new HashMap<>();

    private Likenesses(Map<String, Long> frequencies) {
        this.frequencies = frequencies;
    }

    private record Asked(Other other, Set<String> words) {
        boolean isNear(Asked another) {
            var common = words.stream().filter(another.words()::contains).count();
            return common >= NEAR * (words.size() + another.words().size() - common);
        }
    }

    /// Those of all that is new or changed.
    ///
    /// @param kept every article that is kept
    /// @param language as in the settings
    static List<Likeness> of(List<Incoming> incoming, Collection<Article> kept, String language) {
        var words = Words.of(language);
        var ids = incoming.stream().map(one -> one.article().id()).collect(toSet());
        var staying =
                Stream.concat(
                                kept.stream().filter(article -> !ids.contains(article.id())),
                                incoming.stream()
                                        .filter(Incoming::unchanged)
                                        .map(Incoming::article))
                        .map(article -> asked(article, Optional.empty(), words))
                        .toList();
        var fresh = incoming.stream().filter(one -> !one.unchanged()).toList();
        var coming =
                fresh.stream()
                        .map(one -> asked(one.article(), Optional.of(one.found().file()), words))
                        .toList();
        var likenesses =
                new Likenesses(
                        Stream.of(staying, coming)
                                .flatMap(List::stream)
                                .flatMap(asked -> asked.words().stream())
                                .collect(groupingBy(identity(), counting())));
        staying.forEach(likenesses::add);
        var found = new ArrayList<Likeness>();
        for (var i = 0; i < coming.size(); i++) {
            var others = likenesses.near(coming.get(i));
            if (!others.isEmpty()) {
                found.add(new Likeness(fresh.get(i).found(), others));
            }
            likenesses.add(coming.get(i));
        }
        return found;
    }

    private static Asked asked(Article article, Optional<Path> file, Words words) {
        return new Asked(new Other(article, file), Set.copyOf(words.terms(article.question())));
    }

    private void add(Asked asked) {
        rarest(asked)
                .forEach(word ->
                        byRareWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(asked));
    }

    private List<Other> near(Asked asked) {
        var near = new LinkedHashSet<Other>();
        for (var word : rarest(asked)) {
            for (var before : byRareWord.getOrDefault(word, List.of())) {
                if (near.size() < MOST_OTHERS && asked.isNear(before)) {
                    near.add(before.other());
                }
            }
        }
        return List.copyOf(near);
    }

    /// So many that two sets without any of them in common cannot be near.
    private List<String> rarest(Asked asked) {
        var words = asked.words();
        return words.stream()
                .sorted(
                        comparing((String word) -> frequencies.getOrDefault(word, 0L))
                                .thenComparing(identity()))
                .limit(words.size() - (long) Math.ceil(NEAR * words.size()) + 1)
                .toList();
    }
}
