package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    @ValueSource(strings = {"ask hello", "chat", "evaluate --questions none"})
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
    @ValueSource(strings = {"--help", "ask hello", "ask --batch -", "chat", "ask --help"})
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
