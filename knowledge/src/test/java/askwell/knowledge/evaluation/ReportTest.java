package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Passage;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.article.Article;
import askwell.knowledge.evaluation.Trial.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

class ReportTest {

    private static final List<Article> ARTICLES =
            List.of(
                    Article.of("hospice", "What is hospice?", "Care at the end of life."),
                    Article.of("respite", "Who can sit with him?", "A respite aide."));

    private final Report report =
            new Report(
                    List.of(
                            trial("q1", "answerable", List.of("hospice"), .9, "hospice", "respite"),
                            trial("q2", "answerable", List.of("respite"), .8, "hospice", "respite"),
                            trial("q3", "answerable", List.of("respite"), .5, "hospice", "respite"),
                            trial("q4", "answerable", List.of("hospice"), .2, "hospice", "respite"),
                            trial("q5", "unanswerable", List.of(), .7, "hospice"),
                            trial("q6", "chatter", List.of(), .1, "respite"),
                            trial("q7", "group", List.of(), .9, "hospice")),
                    2,
                    0,
                    List.of());

    @Test
    void finding_is_measured_over_the_answerable_whatever_was_said() {
        var finding = report.finding();
        assertThat(finding.success1().value()).isEqualTo(.5);
        assertThat(finding.recall5().value()).isEqualTo(1);
        assertThat(finding.mrr10().value()).isEqualTo(.75);
        assertThat(finding.ndcg10().value()).isCloseTo((2 + 2 * .63093) / 4, within(1e-5));
        assertThat(finding.ndcg10().count()).isEqualTo(4);
    }

    @Test
    void silence_is_measured_by_what_was_said() {
        var silence = report.silence();
        assertThat(silence.answeredRight().value()).isEqualTo(.25);
        assertThat(silence.shown().value()).isEqualTo(.5);
        assertThat(silence.replied().value()).isEqualTo(.75);
        assertThat(silence.wrongAmongAnswers().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(silence.wrongAmongAnswers().count()).isEqualTo(3);
        assertThat(silence.unanswerableAnswered().value()).isEqualTo(.5);
        assertThat(silence.smallTalkReplied().value()).isZero();
    }

    /// Answerable .9 .8 .5 .2 against .7 .1: 2 + 2 + 1 + 1 of 8. Right .9 .2 against .8 .5 .7 .1: 4 + 1 of 8.
    @Test
    void auroc_asks_two_questions_of_the_confidence() {
        assertThat(report.silence().aurocAnswerable()).isEqualTo(6 / 8.0);
        assertThat(report.silence().aurocRight()).isEqualTo(5 / 8.0);
    }

    @Test
    void kinds_are_counted_one_by_one_those_set_apart_too() {
        assertThat(report.kinds())
                .containsExactly(
                        new KindCount(
                                "answerable",
                                Map.of(
                                        Outcome.RIGHT,
                                        1,
                                        Outcome.WRONG,
                                        1,
                                        Outcome.OFFERED,
                                        1,
                                        Outcome.SILENT,
                                        1)),
                        new KindCount("unanswerable", Map.of(Outcome.WRONG, 1)),
                        new KindCount("chatter", Map.of(Outcome.SILENT, 1)),
                        new KindCount("group", Map.of(Outcome.WRONG, 1)));
    }

    @Test
    void the_text_is_at_most_80_columns_wide() {
        assertThat(ReportText.of(report).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_text_begins_with_what_was_asked_of_what() {
        assertThat(ReportText.of(report))
                .startsWith(
                        """
                        6 questions to 2 articles: 4 that an article answers, 2 that none does.

                        Finding, over the answerable                           95 % interval
                          Success@1                                     0.500  0.000 to 1.000, n = 4
                        """);
    }

    @Test
    void a_report_of_nothing_is_still_a_report() {
        var empty = new Report(List.of(), 0, 0, List.of());
        assertThat(ReportText.of(empty)).contains("over no question");
        assertThat(ReportJson.of(empty, List.of())).contains("\"success@1\":{\"value\":null");
    }

    @Test
    void the_json_is_one_object_on_one_line() {
        assertThat(ReportJson.of(report, List.of()))
                .startsWith("{\"articles\":2,\"hidden\":0,\"questions\":6,")
                .contains("\"answers-wrong\":{\"value\":0.6666666666666666,")
                .contains("\"chatter\":{\"questions\":1,\"right\":0,\"wrong\":0,")
                .doesNotContain("\n");
    }

    @Test
    void the_json_tells_of_mistakes_by_id() {
        assertThat(ReportJson.of(report, Mistakes.worst(report, 1)))
                .endsWith(
                        """
                        "mistakes":[{"id":"q2","text":"text of q2","kind":"answerable",\
                        "outcome":"wrong","confidence":0.8,\
                        "matches":["hospice","respite"],"relevant":["respite"]}]}\
                        """);
    }

    @Test
    void the_surest_wrong_answer_is_the_worst_mistake() {
        assertThat(new Mistakes(ARTICLES).told(Mistakes.worst(report, 2)))
                .isEqualTo(
                        """
                        asked  text of q2
                        said   the answer is hospice "What is hospice?" (confidence 0.80)
                        right  respite "Who can sit with him?", which came at rank 2

                        asked  text of q5
                        said   the answer is hospice "What is hospice?" (confidence 0.70)
                        right  no answer, for a question of kind unanswerable
                        """);
    }

    @Test
    void silence_where_an_article_answers_comes_after_wrong_answers() {
        assertThat(new Mistakes(ARTICLES).told(Mistakes.worst(report, 20)))
                .endsWith(
                        """
                        asked  text of q4
                        said   no article answers that (confidence 0.20)
                        right  hospice "What is hospice?", which came at rank 1
                        """);
    }

    @Test
    void the_picture_is_a_png(@TempDir Path folder) throws IOException {
        var file = folder.resolve("curve.png");
        RiskCoveragePicture.write(report, "Six questions", file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(900);
    }

    private static Trial trial(
            String id, String kind, List<String> relevant, double confidence, String... ranking) {
        var matches =
                Arrays.stream(ranking)
                        .map(found ->
                                ARTICLES.stream()
                                        .filter(article -> article.id().equals(found))
                                        .findFirst()
                                        .orElseThrow())
                        .map(article -> new Match(article, confidence, passage(article)))
                        .toList();
        Verdict verdict =
                confidence >= .7
                        ? new Verdict.Answered(matches.getFirst(), List.of())
                        : confidence >= .4
                                ? new Verdict.Unsure(matches)
                                : new Verdict.NoAnswer(Verdict.Reason.NO_ARTICLE);
        return new Trial(
                new LabelledQuestion(id, "text of " + id, kind, relevant, Optional.empty()),
                new LinkedHashSet<>(relevant),
                new Explanation(
                        verdict,
                        confidence,
                        matches,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        .7,
                        .4),
                Duration.ofMillis(3));
    }

    private static Passage passage(Article article) {
        return new Passage(article.answer(), List.of());
    }
}
