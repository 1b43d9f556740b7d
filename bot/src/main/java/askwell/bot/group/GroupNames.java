package askwell.bot.group;

import static java.util.Comparator.comparingInt;

import askwell.config.Group;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds groups by what somebody types of their names: the beginning of any of the words, in any order, whatever its case and
/// accents, with one slip a word.
final class GroupNames {
    static final int LONGEST = 100;
    private static final int MOST = 25;

    /// Letters from which a word may have a slip in it.
    private static final int FORGIVEN = 3;

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Group> groups;

    GroupNames(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /// What somebody may go on to type, likeliest first.
    List<String> complete(String typed) {
        return near(typed).map(this::name).limit(MOST).toList();
    }

    /// The group of that name or id, or else the only one that can be meant.
    Optional<Group> find(String typed) {
        return named(typed)
                .or(() -> {
                    var near = near(typed).limit(2).toList();
                    return near.size() == 1 && !words(typed).isEmpty()
                            ? Optional.of(near.getFirst())
                            : Optional.empty();
                });
    }

    private Optional<Group> named(String typed) {
        var text = typed.strip();
        return Stream.<Stream<Group>>of(
                        groups.stream().filter(group -> group.id().equals(text)),
                        groups.stream().filter(group -> group.name().strip().equals(text)),
                        groups.stream()
                                .filter(group ->
                                        Words.plain(group.name().strip())
                                                .equals(Words.plain(text))),
                        groups.stream().filter(group -> group.id().equalsIgnoreCase(text)))
                .flatMap(some -> some)
                .findFirst();
    }

    private Stream<Group> near(String typed) {
        var words = words(typed);
        return groups.stream()
                .map(group -> new Likeness(group, likeness(words, group)))
                .filter(likeness -> likeness.slips() <= words.size())
                .sorted(comparingInt(Likeness::slips))
                .map(Likeness::group);
    }

    /// Words with a slip in them, more than there are words where one is none of the group's.
    private static int likeness(List<String> words, Group group) {
        var name = words(group.name());
        return words.stream()
                .mapToInt(word ->
                        name.stream().anyMatch(whole -> whole.startsWith(word))
                                ? 0
                                : name.stream().anyMatch(whole -> isNearly(word, whole))
                                        ? 1
                                        : words.size() + 1)
                .sum();
    }

    /// Whether a word is the beginning of another but for a letter: a wrong one, one too many or too few, or two that have
    /// changed places.
    private static boolean isNearly(String word, String whole) {
        var at = 0;
        while (at < word.length() && at < whole.length() && word.charAt(at) == whole.charAt(at)) {
            at++;
        }
        return word.length() >= FORGIVEN
                && at < word.length()
                && (whole.startsWith(word.substring(at + 1), at + 1)
                        || whole.startsWith(word.substring(at + 1), at)
                        || whole.startsWith(word.substring(at), at + 1)
                        || isSwapped(word, whole, at));
    }

    private static boolean isSwapped(String word, String whole, int at) {
        return word.length() > at + 1
                && whole.length() > at + 1
                && word.charAt(at) == whole.charAt(at + 1)
                && word.charAt(at + 1) == whole.charAt(at)
                && whole.startsWith(word.substring(at + 2), at + 2);
    }

    /// By its id where its name is too long to be handed in, or another's too.
    private String name(Group group) {
        var name = group.name().strip();
        return name.length() <= LONGEST && named(name).filter(group::equals).isPresent()
                ? name
                : group.id();
    }

    private static List<String> words(String text) {
        return Arrays.stream(GAPS.split(Words.plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Likeness(Group group, int slips) {}
}
