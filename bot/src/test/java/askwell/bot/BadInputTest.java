package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class BadInputTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void knowing_one_article() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency."}
                """);
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(running("ask", "--batch", "nowhere.jsonl"))
                .isEqualTo(refused("there is no nowhere.jsonl; check the path."));
        assertThat(running("ask", "--articles", "nowhere", "--", "hello").code()).isEqualTo(2);
    }

    @Test
    void a_folder_without_articles_is_named() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(running("ask", "hello", "--articles", empty.toString()))
                .isEqualTo(
                        refused(
                                "there is no article in %s; name files or folders that hold some."
                                        .formatted(empty)));
    }

    @Test
    void a_folder_where_a_file_should_be_is_named() {
        assertThat(running("ask", "--batch", folder.toString()))
                .isEqualTo(refused(folder + " is a folder; --batch wants a file of questions."));
    }

    @Test
    void a_wrong_flag_is_named_with_the_one_that_was_meant() {
        assertThat(running("ask", "--bach", "-"))
                .isEqualTo(
                        refused(
                                "Unknown option: '--bach' (did you mean --batch?); `askwell ask"
                                        + " --help` shows what there is."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ask hello", "chat", "evaluate --questions none", "import", "export out"})
    void a_wrong_setting_is_named_with_the_one_that_was_meant(String command) throws IOException {
        var settings =
                Files.writeString(folder.resolve("askwell.conf"), "answerring.threshold = 1\n");
        var run = running((command + " --config " + settings).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("askwell: " + settings)
                .contains("line 1", "answerring", "did you mean answering?")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "ask hello",
                "ask --batch -",
                "chat",
                "ask --help",
                "import",
                "import --json",
                "import --dry-run"
            })
    void a_full_disk_is_said(String command) {
        var run =
                new Terminal(folder)
                        .writingTo(
                                new FullDisk(),
                                "{\"id\":\"q1\",\"text\":\"respite\"}\n".getBytes(UTF_8),
                                command.split(" "));
        assertThat(run)
                .isEqualTo(
                        refused(
                                "standard output could not be written (No space left on device), so"
                                        + " what was said is not all there is; make room for it, or"
                                        + " send it elsewhere."));
    }

    @Test
    void nothing_is_imported_where_nobody_can_be_told() {
        new Terminal(folder).writingTo(new FullDisk(), new byte[0], "import", "--json");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import nowhere", "export out --articles nowhere"})
    void a_path_that_is_not_there_is_named(String command) {
        assertThat(running(command.split(" ")))
                .isEqualTo(refused("there is no nowhere; check the path."));
    }

    @Test
    void a_folder_without_articles_imports_nothing() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var nothing =
                refused(
                        "there is no article in %s; name files or folders that hold some."
                                .formatted(empty));
        assertThat(running("import", empty.toString())).isEqualTo(nothing);
        assertThat(running("import", "--json", empty.toString())).isEqualTo(nothing);
        assertThat(running("export", "out", "--articles", empty.toString())).isEqualTo(nothing);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_file_without_articles_is_refused_with_the_reason() throws IOException {
        var picture =
                Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 0, 0, 1});
        var text = running("import", picture.toString());
        assertThat(text.code()).isEqualTo(2);
        assertThat(text.out()).startsWith("Skipped:\n  %s: ".formatted(picture));
        assertThat(text.err())
                .isEqualTo(
                        "askwell: there is no article in %s; name files or folders that hold some.\n"
                                .formatted(picture));
        var json = running("import", "--json", picture.toString());
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.out())
                .startsWith("{\"file\":\"%s\",\"line\":null,\"skipped\":".formatted(picture));
        assertThat(json.err()).isEqualTo(text.err());
    }

    @Test
    void an_unreadable_file_is_skipped_with_the_reason() throws IOException {
        var file = Files.writeString(folder.resolve("articles/secret.md"), "# Why?\n\nSo.\n");
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).isFalse();
        assertThat(running("import").out())
                .contains("\n  %s: it may not be read; check its permissions\n".formatted(file));
    }

    @Test
    void nothing_named_to_import_is_said() throws IOException {
        var settings = Files.writeString(folder.resolve("askwell.conf"), "articles.folders = []\n");
        assertThat(running("import", "--config", settings.toString()))
                .isEqualTo(
                        refused(
                                "there is nothing to import: name files or folders, or set"
                                        + " articles.folders in the settings."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import --dry-urn", "export --formatt=csv out"})
    void a_wrong_flag_of_import_and_export_is_named(String command) {
        var run = running(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsPattern("did you mean --(dry-run|format)\\?");
    }

    @Test
    void a_wrong_format_is_named_with_those_there_are() {
        assertThat(running("export", "--format", "xml", "out"))
                .isEqualTo(
                        refused(
                                "Invalid value for option '--format': 'xml' is none of"
                                        + " markdown, jsonl, csv; `askwell export --help` shows what"
                                        + " there is."));
    }

    @Test
    void an_export_to_nowhere_is_refused() {
        assertThat(running("export"))
                .isEqualTo(
                        refused(
                                "where to? Name the TARGET, at the end; `askwell export --help`"
                                        + " shows what there is."));
        assertThat(running("export", "-"))
                .isEqualTo(
                        refused(
                                "- is no TARGET; for standard output, name /dev/stdout; `askwell"
                                        + " export --help` shows what there is."));
    }

    @Test
    void a_file_in_the_place_of_the_data_folder_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "");
        var refused =
                refused(
                        "the folder %s cannot be made (FileAlreadyExists): check the rights and that no file is in its way, or name another folder in storage.folder."
                                .formatted(file));
        var run = running("import", "--data", file.toString());
        assertThat(new Run(run.code(), "", run.err())).isEqualTo(refused);
        assertThat(run.out()).doesNotContain("Kept in");
    }

    @Test
    void a_damaged_store_is_named() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("articles.db"), "no database, surely not one".repeat(100));
        var refused =
                refused(
                        "%s/articles.db is not a database, or is damaged: put a backup in its place, or move it away to start with an empty one."
                                .formatted(data));
        assertThat(running("import")).isEqualTo(refused);
        assertThat(running("import", "--dry-run")).isEqualTo(refused);
        assertThat(running("export", "out")).isEqualTo(refused);
    }

    @Test
    void an_export_into_the_wrong_place_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(running("export", file.toString()))
                .isEqualTo(refused(file + " is a file; name a folder."));
        assertThat(running("export", "--format", "csv", folder.toString()))
                .isEqualTo(refused(folder + " is a folder; name a file."));
        var below = file.resolve("column.csv");
        assertThat(running("export", below.toString()).err())
                .startsWith("askwell: %s could not be written: ".formatted(below))
                .endsWith("; what was there before is unchanged.\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void an_export_to_a_full_disk_is_said() {
        assertThat(running("export", "--format", "jsonl", "/dev/full"))
                .isEqualTo(
                        refused(
                                "/dev/full could not be written: No space left on device; what was"
                                        + " there before is unchanged."));
    }

    @Test
    void only_debugging_shows_where_a_problem_arose() {
        assertThat(running("ask", "--debug", "--batch", "nowhere.jsonl").err())
                .contains("NoSuchFileException")
                .contains("\tat ");
        assertThat(running("ask", "--debug", "--bach", "-").err())
                .contains("UnmatchedArgumentException")
                .contains("\tat ");
    }

    private Run running(String... args) {
        return new Terminal(folder).run(args);
    }

    private static Run refused(String sentence) {
        return new Run(2, "", "askwell: %s%n".formatted(sentence));
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
