package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.article.Article;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@SuppressWarnings("NullAway.Init")
class EvaluationTest {

    @TempDir private Path cache;

    private KnowledgeBase knowledge;

    @BeforeEach
    void know_two_articles() {
        knowledge =
                KnowledgeBase.of(
                        List.of(
                                Article.of("hospice", "What is hospice care?", "Comfort."),
                                Article.of("respite", "Who gives respite?", "An aide.")),
                        new Answering(
                                .6,
                                .3,
                                false,
                                "english",
                                List.of(),
                                new Answering.FieldWeights(1, 1, 1, 1)),
                        cache,
                        Progress.NONE);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @Test
    void a_question_is_right_by_any_of_its_articles() {
        var report = evaluated(Set.of(), question("q", List.of("respite", "hospice")));
        assertThat(report.trials().getFirst().relevant()).containsExactly("respite", "hospice");
    }

    @Test
    void a_question_that_only_hidden_articles_answer_is_unanswerable() {
        var report = evaluated(Set.of("aides"), question("q", List.of("aides")));
        assertThat(report.trials().getFirst().answerable()).isFalse();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.kinds().getFirst().kind()).isEqualTo("answerable (hidden)");
    }

    @Test
    void a_question_with_an_article_left_stays_answerable() {
        var report = evaluated(Set.of("aides"), question("q", List.of("aides", "respite")));
        assertThat(report.trials().getFirst().relevant()).containsExactly("respite");
    }

    @Test
    void a_question_of_an_unknown_article_is_left_out_with_a_warning() {
        var report =
                evaluated(
                        Set.of(),
                        question("q1", List.of("nowhere")),
                        question("q2", List.of("hospice")));
        assertThat(report.trials()).hasSize(1);
        assertThat(report.warnings())
                .containsExactly("question q1 names nowhere, which is not among the articles");
    }

    private Report evaluated(Set<String> hidden, LabelledQuestion... questions) {
        return new Evaluation(knowledge, hidden)
                .run(new QuestionSet(List.of(questions)), Progress.NONE);
    }

    private static LabelledQuestion question(String id, List<String> relevant) {
        return new LabelledQuestion(
                id, "what is hospice?", "answerable", relevant, Optional.empty());
    }
}
