package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AskCommandTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void knowing_one_article() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/respite.md"),
                """
                ---
                id: respite
                question: How do I find respite care?
                asker: Regina
                town: Powder Springs
                author: Lisa
                source: https://example.org/respite
                review-by: 2026-02-01
                ---
                Ask the *Area Agency on Aging*.
                """);
    }

    @Test
    void shows_the_article_that_answers_and_who_wrote_it() {
        assertThat(asking("ask", "how do I find respite care"))
                .isEqualTo(
                        new Run(
                                0,
                                """
                                How do I find respite care?

                                Ask the Area Agency on Aging.

                                Asked by: Regina, Powder Springs
                                Answered by: Lisa
                                Please check: these details were due for review on 1 February 2026
                                Source: https://example.org/respite
                                """,
                                ""));
    }

    @Test
    void says_so_where_no_article_answers() {
        assertThat(asking("ask", "best pizza in Turin?"))
                .isEqualTo(
                        new Run(
                                3,
                                """
                                I have no article on that

                                A person can help you: hello@example.org.
                                """,
                                ""));
    }

    @Test
    void answers_a_batch_in_its_order_with_an_error_in_the_place_of_a_bad_line() {
        var run =
                new Terminal(folder)
                        .piping(
                                """
                                {"id":"q1","text":"how do I find respite care","more":1}
                                {"id":"q2"}
                                {"id":"q3","text":"best pizza in Turin?"}
                                """,
                                "ask",
                                "--batch",
                                "-");
        var lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"id\":\"q1\",\"verdict\":\"answered\",\"confidence\":")
                .contains("\"matches\":[{\"article\":\"respite\",\"confidence\":")
                .contains("\"groups\":[],\"millis\":");
        assertThat(lines.get(1))
                .isEqualTo("{\"line\":2,\"error\":\"\\\"text\\\" is missing; it should be text\"}");
        assertThat(lines.get(2)).startsWith("{\"id\":\"q3\",\"verdict\":\"no-answer\"");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refuses_a_missing_file_in_one_sentence() {
        assertThat(asking("ask", "--articles", "nowhere", "--", "hello"))
                .isEqualTo(new Run(2, "", "askwell: there is no nowhere; check the path.\n"));
        assertThat(asking("ask", "--batch", "nowhere.jsonl"))
                .isEqualTo(new Run(2, "", "askwell: there is no nowhere.jsonl; check the path.\n"));
    }

    @Test
    void refuses_an_empty_folder_in_one_sentence() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(asking("ask", "--articles", empty.toString(), "--", "hello"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "askwell: there is no article in %s; name files or folders with --articles.%n"
                                        .formatted(empty)));
    }

    @Test
    void refuses_a_wrong_flag_and_says_which_was_meant() {
        var run = asking("ask", "--bach", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "askwell: Unknown option: '--bach'; did you mean --batch?; `askwell"
                                + " ask --help` shows what there is.\n");
    }

    @Test
    void shows_where_a_problem_arose_only_when_debugging() {
        assertThat(asking("ask", "--debug", "--batch", "nowhere.jsonl").err())
                .contains("NoSuchFileException")
                .contains("\tat ");
    }

    private Run asking(String... args) {
        return new Terminal(folder).run(args);
    }
}
