package askwell.config;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A block of settings in the hands of its reader, who asks for each value by its name and [Kind]. A value that will not do
/// is noted, and a stand-in is returned for it; what nobody asked for is not a setting.
final class Section {
    private static final ConfigObject NONE = ConfigFactory.empty().root();

    private final String path;
    private final ConfigObject block;
    private final ConfigObject written;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> below = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    /// @param written what of the block was written here, where it was laid over another; otherwise the same
    private Section(String path, ConfigObject block, ConfigObject written, Problems problems) {
        this.path = path;
        this.block = block;
        this.written = written;
        this.problems = problems;
    }

    /// The whole of the settings.
    static Section root(ConfigObject block, Problems problems) {
        return new Section("", block, block, problems);
    }

    /// A value that has to be there.
    <T> T one(String name, Kind<T> kind) {
        return maybe(name, kind)
                .orElseGet(() -> {
                    missing(name, kind.allowed());
                    return kind.standIn();
                });
    }

    /// A value that may be left out.
    <T> Optional<T> maybe(String name, Kind<T> kind) {
        return present(name).map(setting -> value(setting, kind));
    }

    /// The values of a list, none where it is left out.
    <T> List<T> many(String name, Kind<T> kind) {
        return entries(name).map(entry -> value(entry, kind)).toList();
    }

    /// The values of a list of lists, each of which has at least so many.
    <T> List<List<T>> lists(String name, Kind<T> kind, int least) {
        return entries(name).map(entry -> list(entry, kind, least)).toList();
    }

    /// A block that has to be there.
    Section section(String name) {
        return maybeSection(name)
                .orElseGet(() -> {
                    missing(name, "must be a { block }");
                    return nothing();
                });
    }

    /// A block that may be left out.
    Optional<Section> maybeSection(String name) {
        return present(name)
                .map(setting ->
                        section(
                                setting,
                                written.get(name) instanceof ConfigObject here ? here : NONE));
    }

    /// The blocks of a list, none where it is left out.
    List<Section> sections(String name) {
        return entries(name)
                .map(entry ->
                        section(
                                entry,
                                written.containsKey(name)
                                                && entry.value() instanceof ConfigObject here
                                        ? here
                                        : NONE))
                .toList();
    }

    /// The blocks of a list, each laid over this whole one.
    ///
    /// @param laying takes this block, and one of the list
    List<Section> sectionsOver(String name, BinaryOperator<ConfigObject> laying) {
        return entries(name).map(entry -> sectionOver(entry, laying)).toList();
    }

    private Section sectionOver(Setting entry, BinaryOperator<ConfigObject> laying) {
        return entry.value() instanceof ConfigObject here
                ? section(new Setting(entry.path(), laying.apply(block, here)), here)
                : section(entry, NONE);
    }

    /// Reads blocks of a list, each of which has an `id` of its own.
    ///
    /// @param what such a block is, for example "group"
    static <T> List<T> distinct(
            List<Section> blocks,
            String what,
            Function<Section, T> reading,
            Function<T, String> id) {
        var ids = new HashSet<String>();
        return blocks.stream()
                .map(block -> {
                    var value = reading.apply(block);
                    block.require(
                            ids.add(id.apply(value)),
                            "is the id of an earlier %s; give each its own".formatted(what),
                            "id");
                    return value;
                })
                .toList();
    }

    /// Notes that values will not do together, unless one of them will not do by itself. Blamed is the first that stands in the
    /// admin's own file.
    void require(boolean met, String remedy, String... names) {
        var settings =
                Stream.of(names)
                        .sorted(comparing(name -> !written.containsKey(name)))
                        .map(this::present)
                        .flatMap(Optional::stream)
                        .toList();
        if (!met && settings.stream().map(Setting::path).noneMatch(refused::contains)) {
            settings.stream()
                    .min(comparing(setting -> !problems.areOf(setting.value().origin())))
                    .ifPresent(setting -> refuse(setting, remedy));
        }
    }

    /// Notes what was written here of some paths, such as `discord.token`, whatever it is.
    void refuseWritten(List<String> paths, String remedy) {
        paths.forEach(below ->
                found(written, List.of(below.split("\\.")))
                        .ifPresent(value -> problems.add(value.origin(), at(below), remedy)));
    }

    private static Optional<ConfigValue> found(ConfigObject block, List<String> names) {
        var value = Optional.ofNullable(block.get(names.getFirst()));
        return names.size() == 1
                ? value
                : value.filter(ConfigObject.class::isInstance)
                        .map(ConfigObject.class::cast)
                        .flatMap(inner -> found(inner, names.subList(1, names.size())));
    }

    /// Notes every name, here and below, that nobody has asked for.
    void refuseUnknown() {
        refuseUnknown(
                asked().filter(name -> !name.contains("[") && !name.startsWith("texts.")).toList());
    }

    /// The paths that were asked for, here and below.
    Stream<String> asked() {
        return Stream.concat(asked.stream().map(this::at), below.stream().flatMap(Section::asked));
    }

    private void refuseUnknown(List<String> known) {
        written.forEach((name, value) -> {
            if (!asked.contains(name)) {
                problems.add(
                        value.origin(),
                        at(Shown.text(ConfigUtil.joinPath(name))),
                        "is not a setting" + meant(name, known));
            }
        });
        below.forEach(section -> section.refuseUnknown(known));
    }

    private String meant(String name, List<String> known) {
        return Nearest.to(name, asked)
                .map("; did you mean %s?"::formatted)
                .or(() ->
                        known.stream()
                                .filter(setting -> setting.endsWith("." + name))
                                .findFirst()
                                .map(" here; did you mean %s?"::formatted))
                .orElse("");
    }

    private Optional<Setting> present(String name) {
        asked.add(name);
        return Optional.ofNullable(block.get(name))
                .filter(value -> value.valueType() != ConfigValueType.NULL)
                .map(value -> new Setting(at(name), value));
    }

    private Stream<Setting> entries(String name) {
        return present(name).stream().flatMap(this::entries);
    }

    private Stream<Setting> entries(Setting setting) {
        if (setting.value() instanceof ConfigList list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index -> setting.entry(index + 1, list.get(index)));
        }
        refuse(setting, "must be a list in square brackets, such as [\"one\", \"two\"]");
        return Stream.empty();
    }

    private <T> List<T> list(Setting setting, Kind<T> kind, int least) {
        if (setting.value() instanceof ConfigList list && list.size() < least) {
            refuse(setting, "must have at least %d entries".formatted(least));
        }
        return entries(setting).map(entry -> value(entry, kind)).toList();
    }

    private Section section(Setting setting, ConfigObject here) {
        if (setting.value() instanceof ConfigObject inner) {
            var section = new Section(setting.path(), inner, here, problems);
            below.add(section);
            return section;
        }
        refuse(setting, "must be a { block }");
        return nothing();
    }

    private <T> T value(Setting setting, Kind<T> kind) {
        try {
            return kind.reading().apply(setting.text());
        } catch (Kind.Mistake mistake) {
            refuse(setting, mistake.remedy());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            refuse(setting, kind.allowed());
        }
        return kind.standIn();
    }

    /// Stands in for a block that cannot be read; that its values are missing is no problem of its own.
    private static Section nothing() {
        return new Section("", NONE, NONE, new Problems(""));
    }

    private void missing(String name, String allowed) {
        var from = requireNonNullElse(block.get(name), block).origin();
        problems.add(from, at(name), "is missing; it " + allowed);
    }

    private void refuse(Setting setting, String remedy) {
        refused.add(setting.path());
        problems.add(setting.value().origin(), setting.written(), remedy);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
