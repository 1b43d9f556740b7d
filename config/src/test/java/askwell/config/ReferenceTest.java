package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `reference.conf` has to do with the settings that are read.
class ReferenceTest {
    @Test
    void names_every_setting_that_is_read_and_no_other() {
        var section = Section.root(SettingsFile.reference(), new Problems(SettingsFile.REFERENCE));
        Settings.read(section);

        assertThat(names("", SettingsFile.reference()))
                .containsExactlyInAnyOrderElementsOf(section.asked().toList());
    }

    @Test
    void leaves_the_texts_to_their_own_files() {
        assertThat(Settings.defaults().texts().byLanguage().keySet())
                .containsExactlyInAnyOrder("en", "es");
    }

    @Test
    void shows_a_group_with_every_setting_that_is_read_and_no_other() {
        var groups = exampleGroups();
        var problems = new Problems("example");
        var section = Section.root(groups.root(), problems);
        Group.read(section.sections("groups"));

        problems.refuse();
        assertThat(names("groups[tuesday-table].", groups.getObjectList("groups").getFirst()))
                .containsExactlyInAnyOrderElementsOf(
                        section.asked().filter(name -> !name.equals("groups")).toList());
    }

    @Test
    void says_of_every_setting_what_it_means() {
        var groups = exampleGroups();

        assertThat(withoutComment(SettingsFile.reference().withoutKey("texts"))).isEmpty();
        assertThat(withoutComment(groups.getObjectList("groups").getFirst())).isEmpty();
    }

    @Test
    void is_what_holds_where_nothing_is_set() {
        var settings = Settings.defaults();

        assertThat(settings.organisation())
                .isEqualTo(new Organisation("Askwell", Optional.empty(), Optional.empty()));
        assertThat(settings.groups()).isEmpty();
        assertThat(settings.articles().folders()).containsExactly(Path.of("knowledge/articles"));
        assertThat(settings.answering().semantic()).isTrue();
        assertThat(settings.answering().language()).isEqualTo("english");
        assertThat(settings.storage()).isEqualTo(new Storage(Path.of("data")));
    }

    /// The paths of all values and blocks.
    private static List<String> names(String path, ConfigObject block) {
        return block.entrySet().stream()
                .flatMap(entry ->
                        Stream.concat(
                                Stream.of(path + entry.getKey()),
                                entry.getValue() instanceof ConfigObject inner
                                        ? names(path + entry.getKey() + ".", inner).stream()
                                        : Stream.of()))
                .toList();
    }

    /// Values, not blocks, that no comment goes before.
    private static List<String> withoutComment(ConfigObject block) {
        return block.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue() instanceof ConfigObject inner
                                ? withoutComment(inner).stream()
                                : uncommented(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<String> uncommented(String name, ConfigValue value) {
        return value.origin().comments().isEmpty() ? Stream.of(name) : Stream.of();
    }

    /// The commented-out `groups = […]`.
    private static Config exampleGroups() {
        try (var in = Settings.class.getResourceAsStream("/reference.conf")) {
            assertThat(in).isNotNull();
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return ConfigFactory.parseString(
                    lines.dropWhile(line -> !line.equals("# groups = ["))
                            .takeWhile(line -> line.startsWith("#"))
                            .map(line -> line.replaceFirst("^# ?", ""))
                            .collect(Collectors.joining("\n")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
