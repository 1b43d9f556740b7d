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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CalibrateCommandTest {
    private static final List<Article> COLUMN =
            List.of(
                    Article.of("hospice", "What is hospice?", "Care in the last months of life."),
                    Article.of("respite", "Who gives respite?", "An aide takes over for a day."),
                    Article.of("driving", "May my father still drive?", "Ask his doctor."));

    private static final List<Golden> GOLDEN =
            List.of(
                    new Golden("is hospice what I need", Optional.of("hospice")),
                    new Golden("who can give me some respite", Optional.of("respite")),
                    new Golden("should my father drive", Optional.of("driving")),
                    new Golden("drive to the respite place", Optional.empty()),
                    new Golden("which care is best in the last months", Optional.of("hospice")),
                    new Golden("What is  hospice?", Optional.of("hospice")));

    @TempDir private Path folder = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void keep_golden_questions() {
        data = folder.resolve("data");
        try (var store = ArticleStores.open(new Storage(data))) {
            store.saveAll(COLUMN, new Edit("Ana", ""));
            GOLDEN.forEach(golden -> store.lessons().teach(golden, "Ana"));
        }
    }

    private Run calibrate(String... more) {
        return calibrate(data, more);
    }

    private Run calibrate(Path kept, String... more) {
        var arguments = new ArrayList<>(List.of("calibrate", "--data", kept.toString()));
        arguments.addAll(List.of(more));
        return new Terminal(folder).run(arguments.toArray(String[]::new));
    }

    @Test
    void proposes_thresholds_from_the_golden_questions_that_are_kept() {
        var run = calibrate();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        Questions asked: 5, of which an article answers 4. Left out: 1 that stands in an
                        article word for word, and would flatter.

                                                             now    proposed
                          answering.threshold                0.6         0.6
                          answering.unsure-threshold         0.3         0.3
                          answered                             4           4
                            of them wrong                      0           0
                          unsure: a choice offered             0           0
                            without the right article          0           0
                          withheld: no answer                  1           1

                        0 of 4 answers would be wrong (0%); with so few, the true share lies between 0%
                        and 60% (95%).

                        To be as sure of at most 5%, it takes about 68 answers more, none of them wrong:
                        about 85 more questions like these. These questions have also chosen the
                        threshold, so that rather more than counted will be wrong of what others ask.

                        That is how it is set: there is nothing to change.
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void tells_a_program_too_and_changes_nothing() throws IOException {
        var before = kept();

        var json = JsonMapper.shared().readTree(calibrate("--json", "--error", "50%").out());

        assertThat(json.path("wanted").asDouble()).isEqualTo(.5);
        assertThat(json.path("questions").asInt()).isEqualTo(5);
        assertThat(json.path("verbatim").asInt()).isOne();
        assertThat(json.path("proposed").path("threshold").asDouble()).isEqualTo(.6);
        assertThat(kept()).isEqualTo(before);
    }

    private List<Golden> kept() {
        try (var store = ArticleStores.open(new Storage(data))) {
            return store.lessons().all().stream().map(one -> (Golden) one.lesson()).toList();
        }
    }

    @Test
    void questions_can_come_from_an_export_or_from_a_question_set() throws IOException {
        var lessons =
                Files.writeString(
                        folder.resolve("lessons.jsonl"),
                        """
                        {"kind":"golden","question":"is hospice what I need","article":"hospice"}
                        {"kind":"golden","question":"is it gone","article":"gone"}
                        """);
        var set =
                Files.writeString(
                        folder.resolve("questions.jsonl"),
                        """
                        {"id":"a","text":"is hospice what I need","relevant":["hospice","respite"]}
                        {"id":"b","text":"join your group","kind":"group","relevant":[]}
                        """);

        var fromLessons = calibrate("--questions", lessons.toString());

        assertThat(fromLessons.out())
                .startsWith("Questions asked: 1, of which an article answers 1.");
        assertThat(fromLessons.err())
                .isEqualTo(
                        "askwell: question \"is it gone\" names gone, which is not among the articles.\n");
        assertThat(calibrate("--questions", set.toString()).out())
                .startsWith("Questions asked: 1, of which an article answers 1.");
    }

    @Test
    void where_no_threshold_keeps_to_it_the_exit_code_says_so() throws IOException {
        var lessons =
                Files.writeString(
                        folder.resolve("lessons.jsonl"),
                        """
                        {"kind":"golden","question":"is hospice what I need","article":"driving"}
                        """);

        var run = calibrate("--questions", lessons.toString());

        assertThat(run.code()).isOne();
        assertThat(run.out()).contains("No threshold keeps to 5%");
    }

    @Test
    void without_a_golden_question_it_says_where_they_come_from() {
        try (var store = ArticleStores.open(new Storage(folder.resolve("new")))) {
            store.saveAll(COLUMN, new Edit("Ana", ""));
        }

        var run = calibrate(folder.resolve("new"));

        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "askwell: there is no golden question yet: moderators keep one with each click on \"Right\" below /why, and an export brings them along in its lessons.jsonl.\n"));
    }

    @Test
    void questions_that_stand_in_articles_alone_tell_nothing() throws IOException {
        var lessons =
                Files.writeString(
                        folder.resolve("lessons.jsonl"),
                        """
                        {"kind":"golden","question":"what is hospice?","article":"hospice"}
                        """);

        assertThat(calibrate("--questions", lessons.toString()).err())
                .isEqualTo(
                        "askwell: every question stands in an article word for word, which tells nothing of others; keep some as members ask them, with \"Right\" below /why.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "60%", "-5%", "few", "%"})
    void a_share_that_makes_no_sense_is_refused(String error) {
        assertThat(calibrate("--error", error))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "askwell: --error %s is no share of wrong answers; name one from 0.1%% to 50%%, such as 5%%.\n"
                                        .formatted(error)));
    }
}
