package askwell.config;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /// Settings with these over them. What was set of a group that is no longer there is left out.
    ///
    /// @param called names where a value comes from, in messages
    ConfigObject over(ConfigObject settings, Function<Retuning, String> called) {
        var over = settings;
        for (var one : last().values()) {
            var value =
                    Tunable.at(one.path())
                            .flatMap(tunable ->
                                    one.after()
                                            .map(typed -> tunable.value(typed, called.apply(one))));
            if (value.isPresent()) {
                over = with(over, one.path(), value.get());
            }
        }
        return over;
    }

    /// In words, for example "set on Discord by Lisa on 2026-11-27".
    static String source(Retuning one) {
        return "set on Discord by %s on %s"
                .formatted(one.by(), LocalDate.ofInstant(one.at(), ZoneOffset.UTC));
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
