package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@SuppressWarnings("NullAway.Init")
class EvaluateCommandTest {

    private Run run = new Run(0, "", "");

    @TempDir private Path folder;

    private Path questions;
    private Path column;

    @BeforeEach
    void label_three_questions() throws IOException {
        column =
                Files.writeString(
                        folder.resolve("column.jsonl"),
                        """
                        {"id":"hospice","question":"What is hospice?","answer":"Care."}
                        {"id":"respite","question":"Respite?","answer":"An aide."}
                        """);
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
        assertThat(run.out())
                .startsWith(
                        "3 questions to 2 articles: 2 that an article answers, 1 that none does.\n")
                .doesNotContain("mistakes");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void json_is_all_there_is_on_standard_output() {
        assertThat(run("--questions", questions, "--json", "--mistakes")).isZero();
        assertThat(run.out().strip()).startsWith("{\"articles\":2").endsWith("]}");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void hidden_articles_are_left_out() throws IOException {
        var hidden = Files.writeString(folder.resolve("hidden.txt"), "respite\n");
        assertThat(run("--questions", questions, "--hidden", hidden)).isZero();
        assertThat(run.out())
                .startsWith(
                        "3 questions to 1 articles (1 hidden): 1 that an article answers, 2 that"
                                + " none does.");
    }

    @Test
    void a_hidden_id_that_no_article_has_is_said() throws IOException {
        var hidden = Files.writeString(folder.resolve("hidden.txt"), "nowhere\n");
        assertThat(run("--questions", questions, "--hidden", hidden)).isZero();
        assertThat(run.err())
                .isEqualTo("askwell: some of the hidden ids are not among the articles.\n");
    }

    @Test
    void mistakes_are_told_in_words() {
        assertThat(run("--questions", questions, "--mistakes")).isZero();
        assertThat(run.out()).contains("\nThe worst mistakes\n\n");
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
        assertThat(run.err()).startsWith("askwell: cannot write the picture ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_missing_file_is_said_in_one_sentence() {
        var none = folder.resolve("none.jsonl");
        assertThat(run("--questions", none)).isEqualTo(2);
        assertThat(run.err()).isEqualTo("askwell: there is no file %s\n".formatted(none));
    }

    @Test
    void an_empty_split_is_refused() {
        assertThat(run("--questions", questions, "--split", "test")).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "askwell: no question has \"split\": \"test\"; the parts of this"
                                + " set are: dev\n");
    }

    @Test
    void without_questions_it_says_where_some_are() {
        assertThat(run()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "askwell: name the file of the questions with --questions FILE, or ask those that moderators have kept with --golden.\n");
    }

    @Test
    void golden_questions_that_are_wrong_are_told_and_fail() throws IOException {
        var lessons =
                Files.writeString(
                        folder.resolve("lessons.jsonl"),
                        """
                        {"kind":"golden","question":"What is hospice?","article":"hospice"}
                        {"kind":"golden","question":"Respite?","article":"hospice"}
                        {"kind":"golden","question":"best pizza in Turin?","article":null}
                        {"kind":"same-meaning","phrases":["hospice","last home"]}
                        """);

        assertThat(run("--golden", "--questions", lessons)).isOne();

        assertThat(run.out())
                .isEqualTo(
                        """
                        Golden questions: 3. Right: 2, the right article offered first: 0, wrong: 1.

                        "Respite?" should be answered by hospice "What is hospice?", but respite
                        "Respite?" answers.
                        """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void golden_questions_that_hold_pass_as_json_too() throws IOException {
        var lessons =
                Files.writeString(
                        folder.resolve("lessons.jsonl"),
                        """
                        {"kind":"golden","question":"What is hospice?","article":"hospice"}
                        """);

        assertThat(run("--golden", "--json", "--questions", lessons)).isZero();

        assertThat(run.out())
                .isEqualTo(
                        """
                        {"golden":1,"right":1,"offered":0,"wrong":0,"questions":[{"question":"What is hospice?","article":"hospice","outcome":"right","answer":"hospice"}]}
                        """);
    }

    @Test
    void golden_questions_come_from_what_is_kept() throws IOException {
        var data = folder.resolve("data");
        try (var store = ArticleStores.open(new Storage(data))) {
            store.saveAll(
                    List.of(
                            Article.of("hospice", "What is hospice?", "Care."),
                            Article.of("respite", "Respite?", "An aide.")),
                    new Edit("Ana", ""));
            store.lessons().teach(new Golden("What is hospice?", Optional.of("hospice")), "Ana");
        }
        var kept = new Terminal(folder).run("evaluate", "--golden", "--data", data.toString());

        assertThat(kept.out())
                .isEqualTo(
                        "Golden questions: 1. Right: 1, the right article offered first: 0, wrong: 0.\n");
        assertThat(kept.code()).isZero();
    }

    @Test
    void where_nobody_has_kept_a_golden_question_it_says_how() {
        assertThat(run("--golden")).isEqualTo(2);
        assertThat(run.err())
                .startsWith("askwell: there is no golden question yet: moderators keep one with");
    }

    private int run(Object... arguments) {
        var words = Stream.of("evaluate", "--articles", column);
        run =
                new Terminal(folder)
                        .run(
                                Stream.concat(words, Arrays.stream(arguments))
                                        .map(Object::toString)
                                        .toArray(String[]::new));
        return run.code();
    }
}
