package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FitCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void fits_the_models_on_a_set() throws IOException {
        var set = Files.createDirectory(folder.resolve("set"));
        var into = Files.createDirectory(folder.resolve("into"));
        Files.writeString(
                set.resolve("corpus.jsonl"),
                """
                {"id":"hospice","question":"What is hospice?","answer":"Care."}
                {"id":"respite","question":"Who gives respite?","answer":"An aide."}
                """);
        Files.writeString(
                set.resolve("questions.jsonl"),
                """
                {"id":"q1","text":"what is hospice care","kind":"answerable","relevant":["hospice"]}
                {"id":"q2","text":"how about respite","kind":"answerable","relevant":["respite"]}
                {"id":"q3","text":"hospice, lol, what a word","kind":"chatter","relevant":[]}
                """);
        Files.writeString(set.resolve("hidden.txt"), "respite\n");

        var run = new Terminal(folder).run("fit", set.toString(), "--into", into.toString());

        assertThat(run)
                .isEqualTo(
                        new Run(
                                0,
                                "",
                                """
                                askwell: %1$s/questions.jsonl: 3 questions, 0 articles hidden.
                                askwell: %1$s/questions.jsonl: 3 questions, 1 article hidden.
                                askwell: wrote %2$s/confidence-semantic.properties.
                                askwell: wrote %2$s/small-talk-semantic.properties.
                                askwell: %1$s/questions.jsonl: 3 questions, 0 articles hidden.
                                askwell: %1$s/questions.jsonl: 3 questions, 1 article hidden.
                                askwell: wrote %2$s/confidence-lexical.properties.
                                askwell: wrote %2$s/small-talk-lexical.properties.
                                """
                                        .formatted(set, into)));
        try (var models = Files.list(into)) {
            assertThat(models)
                    .hasSize(4)
                    .allSatisfy(model ->
                            assertThat(model).content().contains("=").doesNotContain("NaN"));
        }
    }

    @Test
    void is_told_to_nobody_who_does_not_ask() {
        assertThat(new Terminal(folder).run("--help").out()).doesNotContain("  fit ");
        assertThat(new Terminal(folder).run("fit", "--help").out())
                .startsWith("Usage: askwell fit ")
                .contains("Example:");
    }

    @Test
    void wants_the_folder_before_the_long_work() {
        assertThat(new Terminal(folder).run("fit", "nowhere", "--into", "missing"))
                .isEqualTo(new Run(2, "", "askwell: there is no folder missing; make it first.\n"));
    }
}
