package askwell.bot.group;

import askwell.bot.group.NextMeeting.Meeting;
import askwell.config.Group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A group as questions see it: the words that tell it from others, and what its schedule comes to.
///
/// @param words each telling word, with the weights of the places that say it
/// @param topics the telling words of each topic
/// @param meetings the first meetings, at most 60
/// @param sentence what it is, for comparing meanings
record Profile(
        Group group,
        Map<String, Double> words,
        List<Set<String>> topics,
        List<Meeting> meetings,
        String sentence) {
    private static final int MEETINGS = 60;

    static Profile of(Group group) {
        Map<String, Double> words = new HashMap<>();
        add(words, 3, group.name());
        add(words, 3, String.join(" ", group.topics()));
        add(words, 2, group.audience());
        add(words, 3, group.kind());
        add(words, 1, group.place().orElse(""));
        add(words, 1, group.facilitator().orElse(""));
        add(words, 0.5, group.join().orElse(""));
        return new Profile(
                group,
                words,
                group.topics().stream().map(Words::of).filter(topic -> !topic.isEmpty()).toList(),
                group.schedule().stream()
                        .flatMap(schedule -> new Timetable(schedule).meetings().limit(MEETINGS))
                        .toList(),
                "%s. %s. %s"
                        .formatted(
                                group.name(), group.audience(), String.join(", ", group.topics())));
    }

    private static void add(Map<String, Double> words, double weight, String text) {
        Words.all(text).forEach(word -> words.merge(word, weight, Double::sum));
    }

    /// The weight of the words that the group says too; a word said often counts for more, but not
    /// by as much.
    double shares(Set<String> asked) {
        return asked.stream().mapToDouble(word -> Math.sqrt(words.getOrDefault(word, 0.0))).sum();
    }

    /// How many meetings there are in all; empty where there is no end.
    Optional<Integer> length() {
        return meetings.size() < MEETINGS ? Optional.of(meetings.size()) : Optional.empty();
    }
}
