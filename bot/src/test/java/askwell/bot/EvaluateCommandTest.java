package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.article.Article;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@SuppressWarnings("NullAway.Init")
class EvaluateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    private Path questions;

    @BeforeEach
    void label_three_questions() throws IOException {
        questions =
                Files.writeString(
                        folder.resolve("questions.jsonl"),
                        """
                        {"id":"q1","text":"what is hospice care","kind":"answerable","relevant":["hospice"],"split":"dev"}
                        {"id":"q2","text":"who gives respite","kind":"answerable","relevant":["respite"],"split":"dev"}
                        {"id":"q3","text":"lol","kind":"chatter","relevant":[],"split":"dev"}
                        """);
    }

    @Test
    void prints_the_figures() {
        assertThat(run("--questions", questions)).isZero();
        assertThat(out.toString())
                .startsWith(
                        "3 questions to 2 articles: 2 that an article answers, 1 that none does.\n")
                .doesNotContain("mistakes");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_is_all_there_is_on_standard_output() {
        assertThat(run("--questions", questions, "--json", "--mistakes")).isZero();
        assertThat(out.toString().strip()).startsWith("{\"articles\":2").endsWith("]}");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void hidden_articles_are_left_out() throws IOException {
        var hidden = Files.writeString(folder.resolve("hidden.txt"), "respite\n");
        assertThat(run("--questions", questions, "--hidden", hidden)).isZero();
        assertThat(out.toString())
                .startsWith(
                        "3 questions to 1 articles (1 hidden): 1 that an article answers, 2 that"
                                + " none does.");
    }

    @Test
    void a_hidden_id_that_no_article_has_is_said() throws IOException {
        var hidden = Files.writeString(folder.resolve("hidden.txt"), "nowhere\n");
        assertThat(run("--questions", questions, "--hidden", hidden)).isZero();
        assertThat(err.toString())
                .isEqualTo("askwell evaluate: some of the hidden ids are not among the articles\n");
    }

    @Test
    void mistakes_are_told_in_words() {
        assertThat(run("--questions", questions, "--mistakes")).isZero();
        assertThat(out.toString()).contains("\nThe worst mistakes\n\n");
    }

    @Test
    void the_picture_is_written() {
        var picture = folder.resolve("curve.png");
        assertThat(run("--questions", questions, "--picture", picture)).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void a_picture_that_cannot_be_written_is_refused_at_once() {
        var picture = folder.resolve("nowhere/curve.png");
        assertThat(run("--questions", questions, "--picture", picture)).isEqualTo(2);
        assertThat(err.toString()).startsWith("askwell evaluate: cannot write the picture ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_missing_file_is_said_in_one_sentence() {
        var none = folder.resolve("none.jsonl");
        assertThat(run("--questions", none)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("askwell evaluate: there is no file %s\n".formatted(none));
    }

    @Test
    void an_empty_split_is_refused() {
        assertThat(run("--questions", questions, "--split", "test")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "askwell evaluate: no question has \"split\": \"test\"; the parts of this"
                                + " set are: dev\n");
    }

    private int run(Object... arguments) {
        var command =
                new CommandLine(
                        new EvaluateCommand(
                                _ ->
                                        List.of(
                                                Article.of("hospice", "What is hospice?", "Care."),
                                                Article.of("respite", "Respite?", "An aide.")),
                                () ->
                                        new Answering(
                                                .6,
                                                .3,
                                                false,
                                                "english",
                                                List.of(),
                                                new Answering.FieldWeights(1, 1, 1, 1)),
                                folder,
                                Progress.NONE));
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var words = new String[arguments.length + 2];
        words[0] = "--articles";
        words[1] = "column";
        for (var i = 0; i < arguments.length; i++) {
            words[i + 2] = arguments[i].toString();
        }
        return command.execute(words);
    }
}
