package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.Terminal.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
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
                                Please check: these details were due for review on February 1, 2026
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
    void takes_the_question_where_it_stands() {
        var answer = asking("ask", "how do I find respite care");
        var column = folder.resolve("articles").toString();
        assertThat(asking("ask", "how", "do", "I", "find", "respite", "care")).isEqualTo(answer);
        assertThat(asking("ask", "how do I find respite care", "--articles", column))
                .isEqualTo(answer);
        assertThat(asking("ask", "--articles", column, "how do I find respite care"))
                .isEqualTo(answer);
        assertThat(asking("ask", "--articles", column, "--", "how do I find respite care"))
                .isEqualTo(answer);
    }

    @Test
    void says_so_where_there_is_no_question() {
        var refused =
                new Run(
                        2,
                        "",
                        "askwell: what is the question? Put it in quotes, at the end; `askwell ask"
                                + " --help` shows what there is.\n");
        assertThat(asking("ask")).isEqualTo(refused);
        assertThat(asking("ask", "--articles", folder.resolve("articles").toString()))
                .isEqualTo(refused);
    }

    @Test
    void answers_the_rest_of_a_batch_where_a_line_is_not_text() {
        var in = new ByteArrayOutputStream();
        in.writeBytes("\uFEFF{\"id\":\"q1\",\"text\":\"respite care\"}\r\n".getBytes(UTF_8));
        in.writeBytes("{\"id\":\"q2\",\"text\":\"caf\u00e9\"}\n".getBytes(ISO_8859_1));
        in.writeBytes("x".repeat(2_000_000).getBytes(UTF_8));
        in.writeBytes("\n{\"id\":\"q4\",\"text\":\"respite care\"}".getBytes(UTF_8));

        var run = new Terminal(folder).piping(in.toByteArray(), "ask", "--batch", "-");

        var lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"id\":\"q1\",");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"line\":2,\"error\":\"the line is not UTF-8; save the file as UTF-8\"}");
        assertThat(lines.get(2))
                .isEqualTo(
                        "{\"line\":3,\"error\":\"the line is too long; it may have 1,048,576"
                                + " bytes\"}");
        assertThat(lines.get(3)).startsWith("{\"id\":\"q4\",");
        assertThat(run.code()).isEqualTo(1);
    }

    private Run asking(String... args) {
        return new Terminal(folder).run(args);
    }
}
