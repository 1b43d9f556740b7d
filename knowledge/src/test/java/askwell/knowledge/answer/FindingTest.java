package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.article;
import static askwell.knowledge.answer.Column.found;
import static askwell.knowledge.answer.Column.knowing;
import static askwell.knowledge.answer.Column.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Finding an article in the sample column.
class FindingTest {

    private final KnowledgeBase knowledge = Column.bySense();
    private final KnowledgeBase byWords = Column.byWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who could look after dad for a few nights while i'm away | overnight-respite
                    mom fights me every single time i try to get her in the shower | refuses-to-bathe
                    is there somewhere he can spend the day with other people while i work | adult-day-centers
                    dad fell in the kitchen, do i lift him | after-a-fall
                    """)
    void finds_what_is_asked_in_other_words(String question, String article) {
        assertThat(found(knowledge, question)).startsWith(article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what is hopsice | hospice-what-it-is
                    how do i get gaurdianship | guardianship
                    """)
    void forgives_typos(String question, String article) {
        assertThat(found(knowledge, question)).contains(article);
        assertThat(found(byWords, question)).startsWith(article);
    }

    @Test
    void finds_every_article_by_its_own_question() {
        for (var article : sample()) {
            assertThat(found(knowledge, article.question())).startsWith(article.id());
            assertThat(found(byWords, article.question())).startsWith(article.id());
        }
    }

    @Test
    void finds_an_article_by_any_of_its_wordings() {
        for (var article : sample()) {
            for (var wording : article.wordings()) {
                assertThat(found(knowledge, wording)).contains(article.id());
            }
        }
    }

    @Test
    void knows_every_article_by_its_id_and_in_the_order_of_ids() {
        assertThat(knowledge.articles()).containsExactlyInAnyOrderElementsOf(sample());
        assertThat(knowledge.articles())
                .isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
        for (var article : sample()) {
            assertThat(knowledge.article(article.id())).contains(article);
        }
        assertThat(knowledge.article("no-such-article")).isEmpty();
    }

    @Test
    void an_empty_column_answers_nothing() {
        for (var settings : List.of(SEMANTIC, LEXICAL)) {
            try (var empty = knowing(settings)) {
                assertThat(empty.answer(new Question("What is hospice care?")))
                        .isEqualTo(new Verdict.NoAnswer(Verdict.Reason.NO_ARTICLE));
                assertThat(empty.articles()).isEmpty();
            }
        }
    }

    @Test
    void a_column_of_one_article_answers_its_question() {
        var hospice =
                article(
                        "hospice",
                        "What is hospice care?",
                        List.of(),
                        "Hospice is comfort care for somebody who is expected to live six months or less.");
        for (var settings : List.of(SEMANTIC, LEXICAL)) {
            try (var small = knowing(settings, hospice)) {
                assertThat(found(small, "What is hospice care?")).containsExactly("hospice");
            }
        }
    }
}
