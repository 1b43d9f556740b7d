package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.sample;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telling a moderator that nearly the same is there already.
class NearDuplicatesTest {

    private static KnowledgeBase column(boolean semantic) {
        return semantic ? Column.bySense() : Column.byWords();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_copy_under_another_id_is_one(boolean semantic) {
        var knowledge = column(semantic);
        for (var article : sample()) {
            var copy = Article.of("copy", article.question(), "Something else.");
            assertThat(knowledge.nearDuplicates(copy))
                    .first()
                    .satisfies(match -> {
                        assertThat(match.article()).isEqualTo(article);
                        assertThat(match.confidence()).isBetween(.9, 1.0);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_article_is_not_its_own(boolean semantic) {
        var knowledge = column(semantic);
        for (var article : sample()) {
            assertThat(knowledge.nearDuplicates(article))
                    .noneMatch(match -> match.article().id().equals(article.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_column_repeats_nothing(boolean semantic) {
        var knowledge = column(semantic);
        assertThat(sample())
                .allSatisfy(article -> assertThat(knowledge.nearDuplicates(article)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void something_else_has_none(boolean semantic) {
        var knowledge = column(semantic);
        assertThat(
                        knowledge.nearDuplicates(
                                Article.of("pizza", "Where is the best pizza in Turin?", "There.")))
                .isEmpty();
    }
}
