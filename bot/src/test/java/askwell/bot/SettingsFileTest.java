package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class SettingsFileTest {
    @TempDir private Path home = Path.of("");

    @BeforeEach
    void with_relative_paths() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/askwell.conf"),
                """
                articles.folders = ["column", "/elsewhere"]
                storage.folder = kept
                """);
    }

    @Test
    void paths_of_the_default_file_start_at_home() {
        var settings =
                new SettingsFile(home).read(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(settings.articles().folders())
                .containsExactly(home.resolve("column"), Path.of("/elsewhere"));
        assertThat(settings.storage().folder()).isEqualTo(home.resolve("kept"));
    }

    @Test
    void paths_of_a_named_file_start_where_the_program_was_started() {
        var settings =
                new SettingsFile(Path.of("/nowhere"))
                        .read(
                                Optional.of(home.resolve("config/askwell.conf")),
                                Optional.empty(),
                                Optional.empty());
        assertThat(settings.storage().folder()).isEqualTo(Path.of("kept"));
    }
}
