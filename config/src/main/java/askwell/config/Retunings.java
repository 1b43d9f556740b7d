package askwell.config;

import static java.util.Comparator.comparingInt;

import askwell.config.Ignored.Why;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that was set on Discord, in order; of each setting the last holds.
///
/// They are kept as HOCON in the folder of the storage, one a line, so that a person can read them.
///
/// @param all by rising number
record Retunings(List<Retuning> all) {
    private static final String CHANGES = "changes";

    /// Above that, the oldest are forgotten that no longer hold.
    private static final int MOST = 500;

    Retunings {
        all = List.copyOf(all);
    }

    /// None where nothing was ever set.
    ///
    /// @throws SettingsException where the file is damaged
    static Retunings read(Path file) {
        if (!Files.exists(file)) {
            return new Retunings(List.of());
        }
        try {
            return new Retunings(
                    SettingsFile.parse(file, file.toString(), Includes.of(file))
                            .getConfigList(CHANGES)
                            .stream()
                            .map(Retunings::read)
                            .toList());
        } catch (ConfigException | DateTimeException damaged) {
            throw new SettingsException(
                    "%s, which keeps what was set on Discord, is damaged; mend it, or remove it so that config/askwell.conf alone holds."
                            .formatted(file));
        }
    }

    private static Retuning read(Config one) {
        return new Retuning(
                one.getInt("number"),
                one.getString("path"),
                text(one, "before"),
                text(one, "after"),
                one.getString("by"),
                Instant.parse(one.getString("at")));
    }

    private static Optional<String> text(Config one, String name) {
        return one.hasPath(name) ? Optional.of(one.getString(name)) : Optional.empty();
    }

    /// In the place of the file, whole or not at all.
    void write(Path file) throws IOException {
        var text =
                all.stream()
                        .map(Retunings::line)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "# What admins have set on Discord, with /settings; of each setting the last line holds.\n"
                                                + CHANGES
                                                + " = [\n",
                                        "\n]\n"));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(Retuning one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", one.number());
        fields.put("at", one.at().toString());
        fields.put("by", one.by());
        fields.put("path", one.path());
        one.before().ifPresent(value -> fields.put("before", value));
        one.after().ifPresent(value -> fields.put("after", value));
        return "  " + ConfigValueFactory.fromMap(fields).render(ConfigRenderOptions.concise());
    }

    /// The last of each path.
    Map<String, Retuning> last() {
        var last = new LinkedHashMap<String, Retuning>();
        all.forEach(one -> last.put(one.path(), one));
        return last;
    }

    /// Those of settings that can be set on Discord.
    Retunings tunable() {
        return new Retunings(
                all.stream().filter(one -> Tunable.at(one.path()).isPresent()).toList());
    }

    /// With one more.
    Retunings and(String path, Optional<String> after, String by, Instant at) {
        var more = new ArrayList<>(all);
        more.add(
                new Retuning(
                        all.isEmpty() ? 1 : all.getLast().number() + 1,
                        path,
                        Optional.ofNullable(last().get(path)).flatMap(Retuning::after),
                        after,
                        by,
                        at));
        return new Retunings(more).withoutOldest();
    }

    private Retunings withoutOldest() {
        var holding = last().values();
        return new Retunings(
                all.stream()
                        .filter(one ->
                                one.number() > all.getLast().number() - MOST
                                        || holding.contains(one) && one.after().isPresent())
                        .toList());
    }

    /// The last of each path that is not taken away again, by rising number.
    List<Retuning> holding() {
        return last().values().stream()
                .filter(one -> one.after().isPresent())
                .sorted(comparingInt(Retuning::number))
                .toList();
    }

    /// Settings with these over them, but for those that are [#ignored].
    ///
    /// @param called names where a value comes from, in messages
    ConfigObject over(ConfigObject settings, Function<Retuning, String> called) {
        var over = settings;
        for (var one : holding()) {
            if (whyIgnored(one.path(), settings).isEmpty()) {
                var value =
                        Tunable.at(one.path())
                                .orElseThrow()
                                .value(one.after().orElseThrow(), called.apply(one));
                over = with(over, one.path(), value);
            }
        }
        return over;
    }

    /// Those that have no effect over settings, since what they were set of is not there.
    ///
    /// @param server for which they were set, where it has a section
    List<Ignored> ignored(ConfigObject settings, Optional<String> server) {
        return holding().stream()
                .flatMap(one ->
                        whyIgnored(one.path(), settings)
                                .map(why -> new Ignored(one, why, server))
                                .stream())
                .toList();
    }

    private static Optional<Why> whyIgnored(String path, ConfigObject settings) {
        if (Tunable.at(path).isEmpty()) {
            return Optional.of(Why.NO_SUCH_SETTING);
        }
        return Tunable.Detail.of(path)
                .map(detail ->
                        hasGroup(detail.group(), settings)
                                ? Optional.<Why>empty()
                                : Optional.of(Why.NO_SUCH_GROUP))
                .orElseGet(() ->
                        hasSetting(path, settings)
                                ? Optional.empty()
                                : Optional.of(Why.NO_SUCH_SETTING));
    }

    private static boolean hasGroup(String id, ConfigObject settings) {
        return settings.get("groups") instanceof ConfigList groups
                && groups.stream()
                        .anyMatch(group ->
                                group instanceof ConfigObject block && isCalled(id, block));
    }

    /// The defaults have every one; what they leave empty, as `null`.
    private static boolean hasSetting(String path, ConfigObject settings) {
        try {
            return settings.toConfig().hasPathOrNull(path);
        } catch (ConfigException noPath) {
            return false;
        }
    }

    private static ConfigObject with(ConfigObject settings, String path, ConfigValue value) {
        return Tunable.Detail.of(path)
                .map(detail -> withDetail(settings, detail, value))
                .orElseGet(() -> settings.toConfig().withValue(path, value).root());
    }

    private static ConfigObject withDetail(
            ConfigObject settings, Tunable.Detail detail, ConfigValue value) {
        if (!(settings.get("groups") instanceof ConfigList groups)) {
            return settings;
        }
        var changed =
                groups.stream()
                        .map(group ->
                                group instanceof ConfigObject block
                                                && isCalled(detail.group(), block)
                                        ? block.toConfig().withValue(detail.name(), value).root()
                                        : group)
                        .toList();
        return settings.withValue(
                "groups", ConfigValueFactory.fromIterable(changed).withOrigin(groups.origin()));
    }

    private static boolean isCalled(String id, ConfigObject group) {
        return group.get("id") instanceof ConfigValue value && id.equals(value.unwrapped());
    }
}
