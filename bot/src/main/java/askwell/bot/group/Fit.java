package askwell.bot.group;

import static java.util.Comparator.comparingDouble;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which group suits somebody who has just been answered: by the article's topics, where none is
/// shared by meaning.
final class Fit {
    /// Topics that must be shared, a half shared one counting for a half.
    private static final double SHARED = 0.75;

    /// Cosine from which on a question is near enough to a group.
    private static final double NEAR = 0.72;

    private final List<Profile> groups;
    private final Nearness nearness;

    Fit(List<Profile> groups, Nearness nearness) {
        this.groups = groups;
        this.nearness = nearness;
    }

    Optional<Profile> of(String question, List<String> topics, String answered) {
        Set<String> words = Words.of(question + " " + answered);
        List<Profile> open = groups.stream().filter(group -> isFor(group, words, topics)).toList();
        return best(
                        open.stream().filter(group -> shared(topics, group) >= SHARED),
                        question,
                        topics)
                .or(() ->
                        open.stream()
                                .filter(group ->
                                        nearness.between(question, group.sentence()) >= NEAR)
                                .max(
                                        comparingDouble(group ->
                                                nearness.between(question, group.sentence()))));
    }

    /// The one that shares most topics; among equals, most words; then the nearest in meaning; then
    /// the first.
    private Optional<Profile> best(Stream<Profile> groups, String question, List<String> topics) {
        Set<String> words = Words.of(question);
        return groups.min(
                comparingDouble((Profile group) -> -shared(topics, group))
                        .thenComparingDouble(group -> -group.shares(words))
                        .thenComparingDouble(
                                group -> -nearness.between(question, group.sentence())));
    }

    /// Whether nobody in particular is meant, or somebody for whom the group is.
    private static boolean isFor(Profile group, Set<String> words, List<String> topics) {
        Set<String> particular = new HashSet<>(words);
        topics.forEach(topic -> particular.addAll(Words.of(topic)));
        particular.retainAll(Choice.AILMENTS);
        Set<String> treated = new HashSet<>(Choice.AILMENTS);
        treated.retainAll(group.words().keySet());
        return particular.isEmpty() || treated.isEmpty() || group.shares(particular) > 0;
    }

    private static double shared(List<String> topics, Profile group) {
        return topics.stream()
                .map(Words::of)
                .mapToDouble(topic ->
                        group.topics().stream()
                                .mapToDouble(other -> overlap(topic, other))
                                .max()
                                .orElse(0))
                .sum();
    }

    /// Jaccard's index: what two sets share of what either has.
    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.isEmpty()
                ? 0
                : (double) both.size() / (one.size() + other.size() - both.size());
    }
}
