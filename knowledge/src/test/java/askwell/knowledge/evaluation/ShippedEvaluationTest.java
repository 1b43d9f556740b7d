package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.article.Article;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The gate of quality: the sample column, asked with the settings that ship. A change that answers worse stops here.
class ShippedEvaluationTest {

    private static final KnowledgeBase knowledge = opened();

    private static KnowledgeBase opened() {
        return KnowledgeBase.of(
                articles(),
                Settings.defaults().answering(),
                Path.of("target", "embedded"),
                Progress.NONE);
    }

    private static List<Article> articles() {
        return ArticleFiles.standard().read(List.of(Path.of("articles"))).articles().stream()
                .map(Found::article)
                .toList();
    }

    @BeforeAll
    static void reads_the_column() throws InterruptedException {
        knowledge.awaitMeaning();
    }

    @AfterAll
    static void closes() {
        knowledge.close();
    }

    private static Report asked(String questions) {
        return new Evaluation(knowledge, Set.of())
                .run(QuestionSet.read(Path.of("evaluation", questions)), Progress.NONE);
    }

    @Test
    void questions_find_their_article_and_few_answers_are_wrong() {
        var report = asked("questions.jsonl");
        assertThat(report.finding().success1().value()).isGreaterThan(.78);
        assertThat(report.silence().answeredRight().value()).isGreaterThan(.35);
        assertThat(report.silence().wrongAmongAnswers().value()).isLessThan(.1);
        assertThat(report.silence().shown().value()).isGreaterThan(.85);
        assertThat(report.silence().replied().value()).isGreaterThan(.96);
        assertThat(report.silence().smallTalkReplied().value()).isLessThan(.15);
    }

    @Test
    void rambling_messages_find_what_they_ask_and_few_are_told_something_wrong() {
        var report = asked("rambling.jsonl");
        assertThat(report.finding().success1().value()).isGreaterThan(.35);
        assertThat(report.silence().shown().value()).isGreaterThan(.6);
        assertThat(report.trials().stream().filter(t -> t.outcome() == Trial.Outcome.WRONG))
                .hasSizeLessThan(5);
    }
}
