package askwell.config;

import static java.util.Comparator.comparing;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A block of settings in the hands of its reader, who asks for each value by its name and [Kind]. A value that will not do
/// is noted, and a stand-in is returned for it; what nobody asked for is not a setting.
final class Section {
    private final String path;
    private final ConfigObject block;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> below = new ArrayList<>();
    private boolean sound = true;

    private Section(String path, ConfigObject block, Problems problems) {
        this.path = path;
        this.block = block;
        this.problems = problems;
    }

    /// The whole of the settings.
    static Section root(ConfigObject block, Problems problems) {
        return new Section("", block, problems);
    }

    /// A value that has to be there.
    <T> T one(String name, Kind<T> kind) {
        return present(name)
                .map(value -> read(at(name), value, kind))
                .orElseGet(() -> missing(name, kind));
    }

    /// A value that may be left out.
    <T> Optional<T> maybe(String name, Kind<T> kind) {
        return present(name).map(value -> read(at(name), value, kind));
    }

    /// The values of a list, none where it is left out.
    <T> List<T> many(String name, Kind<T> kind) {
        return items(name).map(item -> read(item.path(), item.value(), kind)).toList();
    }

    /// The values of a list of lists, each of which has some values.
    <T> List<List<T>> lists(String name, Kind<T> kind, int least) {
        return items(name).map(item -> list(item, kind, least)).toList();
    }

    /// A block that has to be there.
    Section section(String name) {
        return maybeSection(name)
                .orElseGet(() -> {
                    add(block.origin(), at(name), "is missing; it must be a { block }");
                    return nothing();
                });
    }

    /// A block that may be left out.
    Optional<Section> maybeSection(String name) {
        return present(name).map(value -> section(at(name), value));
    }

    /// The blocks of a list, called by their `id`, or by their place in the list where they have none.
    List<Section> sections(String name) {
        return items(name).map(item -> section(item.path(), item.value())).toList();
    }

    /// Notes what is wrong with values that will not do together, once each of the section is sound by itself; the first
    /// that the admin has written is blamed.
    void require(boolean met, String remedy, String... names) {
        if (met || !sound) {
            return;
        }
        Stream.of(names)
                .flatMap(name -> present(name).map(value -> new Item(at(name), value)).stream())
                .min(comparing(item -> !problems.areOf(item.value().origin())))
                .ifPresent(item -> add(item.value().origin(), item.written(), remedy));
    }

    /// Notes every name, here and below, that nobody has asked for.
    void refuseUnknown() {
        var known = asked().filter(Predicate.not(setting -> setting.contains("["))).toList();
        refuseUnknown(known);
    }

    /// The paths that were asked for, here and below.
    Stream<String> asked() {
        return Stream.concat(asked.stream().map(this::at), below.stream().flatMap(Section::asked));
    }

    private void refuseUnknown(List<String> known) {
        block.forEach((name, value) -> {
            if (!asked.contains(name)) {
                add(value.origin(), at(Shown.text(name)), "is not a setting" + meant(name, known));
            }
        });
        below.forEach(section -> section.refuseUnknown(known));
    }

    private String meant(String name, List<String> known) {
        var near = Nearest.meant(name, asked);
        return near.isEmpty()
                ? known.stream()
                        .filter(setting -> setting.endsWith("." + name))
                        .findFirst()
                        .map(" here; did you mean %s?"::formatted)
                        .orElse("")
                : near;
    }

    private Optional<ConfigValue> present(String name) {
        asked.add(name);
        return Optional.ofNullable(block.get(name))
                .filter(value -> value.valueType() != ConfigValueType.NULL);
    }

    private Stream<Item> items(String name) {
        return present(name).stream().flatMap(value -> items(at(name), value));
    }

    private Stream<Item> items(String place, ConfigValue value) {
        if (value instanceof ConfigList list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index ->
                            new Item(called(place, index + 1, list.get(index)), list.get(index)));
        }
        add(
                value.origin(),
                written(place, value),
                "must be a list in square brackets, such as [\"one\", \"two\"]");
        return Stream.empty();
    }

    private <T> List<T> list(Item item, Kind<T> kind, int least) {
        var values = items(item.path(), item.value()).toList();
        if (item.value() instanceof ConfigList && values.size() < least) {
            add(
                    item.value().origin(),
                    written(item.path(), item.value()),
                    "must have at least %d entries".formatted(least));
        }
        return values.stream().map(inner -> read(inner.path(), inner.value(), kind)).toList();
    }

    private Section section(String place, ConfigValue value) {
        if (value instanceof ConfigObject object) {
            var section = new Section(place, object, problems);
            below.add(section);
            return section;
        }
        add(value.origin(), written(place, value), "must be a { block }");
        return nothing();
    }

    /// Stands in for a block that cannot be read; nothing that is missing in it is a problem of its own.
    private static Section nothing() {
        return new Section("", ConfigFactory.empty().root(), new Problems(""));
    }

    private <T> T read(String place, ConfigValue value, Kind<T> kind) {
        try {
            return kind.reading().apply(scalar(value));
        } catch (Kind.Mistake mistake) {
            add(value.origin(), written(place, value), mistake.remedy());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            add(value.origin(), written(place, value), kind.allowed());
        }
        return kind.standIn();
    }

    private <T> T missing(String name, Kind<T> kind) {
        add(block.origin(), at(name), "is missing; it " + kind.allowed());
        return kind.standIn();
    }

    private static String scalar(ConfigValue value) {
        return switch (value.valueType()) {
            case STRING, NUMBER, BOOLEAN -> value.atKey("value").getString("value");
            case OBJECT, LIST, NULL -> throw new IllegalArgumentException("not a single value");
        };
    }

    private void add(ConfigOrigin origin, String what, String remedy) {
        sound = false;
        problems.add(origin, what, remedy);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String called(String list, int position, ConfigValue item) {
        return item instanceof ConfigObject block
                        && block.get("id") instanceof ConfigValue id
                        && id.unwrapped() instanceof String text
                        && !text.isBlank()
                ? "%s[%s]".formatted(list, Shown.text(text))
                : "%s[%d]".formatted(list, position);
    }

    private static String written(String place, ConfigValue value) {
        return "%s = %s".formatted(place, Shown.value(value));
    }

    /// A value and where it stands, as far as an admin would say it.
    private record Item(String path, ConfigValue value) {

        String written() {
            return "%s = %s".formatted(path, Shown.value(value));
        }
    }
}
