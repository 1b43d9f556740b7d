package askwell.config;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A setting that may be set while the bot runs, from Discord: nothing that opens files or connections, names who may do
/// what, keeps members safe, or is secret.
///
/// @param paths what its path looks like, such as `answering.threshold`
/// @param form how its value is typed
record Tunable(Pattern paths, Form form) {

    /// How a value is typed in one line.
    enum Form {
        NUMBER,
        TEXT,
        /// Several, with commas between them.
        LIST
    }

    private static final Pattern OF_GROUP = Pattern.compile("groups\\[([^\\]]+)]\\.(.+)");

    /// Discord's way to write a channel into a text.
    private static final Pattern MENTION = Pattern.compile("<#(\\d+)>");

    private static final List<String> GROUP_DETAILS =
            List.of(
                    "name",
                    "kind",
                    "audience",
                    "place",
                    "link",
                    "join",
                    "join-link",
                    "contact",
                    "open",
                    "registration",
                    "cost",
                    "facilitator",
                    "checked",
                    "schedule.words",
                    "topics",
                    "languages");

    private static final List<Tunable> ALL =
            List.of(
                    of(
                            Form.NUMBER,
                            "answering\\.(threshold|unsure-threshold)|discord\\.watch\\.threshold"
                                    + "|discord\\.limits\\.(member|channel)"),
                    of(
                            Form.LIST,
                            "discord\\.watch\\.channels|groups\\[[^\\]]+]\\.(topics|languages)"),
                    of(
                            Form.TEXT,
                            "discord\\.(watch\\.wait|quiet-hours|time-zone)|organisation\\.(contact|website)"
                                    + "|groups\\[[^\\]]+]\\.(%s)"
                                            .formatted(String.join("|", GROUP_DETAILS))
                                    + "|texts\\.\\w+\\.(?!command\\.).+"));

    private static Tunable of(Form form, String paths) {
        return new Tunable(Pattern.compile(paths), form);
    }

    /// Empty where a setting is set in the file alone.
    static Optional<Tunable> at(String path) {
        return ALL.stream().filter(one -> one.paths.matcher(path).matches()).findFirst();
    }

    /// Every path that may be set under these settings, whether something stands there or not.
    static Stream<String> paths(Effective effective, List<Group> groups) {
        return Stream.concat(
                        effective.settings().stream().map(Effective.Line::path),
                        groups.stream()
                                .flatMap(group ->
                                        GROUP_DETAILS.stream()
                                                .map(
                                                        "groups[%s].%%s".formatted(group.id())
                                                                ::formatted)))
                .filter(path -> at(path).isPresent())
                .distinct();
    }

    /// The group whose detail a path is, and which one.
    record Detail(String group, String name) {

        static Optional<Detail> of(String path) {
            var match = OF_GROUP.matcher(path);
            return match.matches()
                    ? Optional.of(new Detail(match.group(1), match.group(2)))
                    : Optional.empty();
        }
    }

    /// What somebody typed, as HOCON has it; whether it will do is seen when the settings are read.
    ///
    /// @param source names where it comes from, in messages
    ConfigValue value(String typed, String source) {
        return switch (form) {
            case NUMBER -> ConfigValueFactory.fromAnyRef(number(typed.strip()), source);
            case TEXT -> ConfigValueFactory.fromAnyRef(typed, source);
            case LIST ->
                    ConfigValueFactory.fromIterable(
                            Stream.of(MENTION.matcher(typed).replaceAll("$1").split(","))
                                    .map(String::strip)
                                    .filter(entry -> !entry.isEmpty())
                                    .toList(),
                            source);
        };
    }

    private static Object number(String typed) {
        try {
            double number = Double.parseDouble(typed);
            var isWhole = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
            return isWhole ? (Object) (int) number : (Object) number;
        } catch (NumberFormatException words) {
            return typed;
        }
    }
}
