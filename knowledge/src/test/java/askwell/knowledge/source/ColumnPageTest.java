package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A page of the column gives the question, who asked it, the answer and who signed it.
class ColumnPageTest {

    private static final String PAGE =
            """
            “Dad hides the post and forgets where. How do I keep the bills paid? Must I tell him?” – Greta from Ames

            You are not alone, Greta.

            Ask each company to send its bills to you.

            Go gently,\u00A0 \u00A0 Ilse

            2 replies
                • Ilse Brandt
                  Ilse Brandt says:

                  Thank you for writing.

                • Otto
                  Otto says:

                  “And who pays when nobody can?” – Otto from Salina

            Leave a Reply

            Want to join the discussion?
            Feel free to contribute!

            Your email address will not be published. Required fields are marked *
            """;

    static List<Article> articles(String page) {
        return ColumnPage.parse(page).articles().stream()
                .map(article -> article.draft().article())
                .toList();
    }

    static Article article(String page) {
        assertThat(articles(page)).hasSize(1);
        return articles(page).getFirst();
    }

    @Test
    void two_questions_in_one_quotation_are_one_article() {
        assertThat(article(PAGE).question())
                .isEqualTo(
                        "Dad hides the post and forgets where. How do I keep the bills paid? Must I"
                                + " tell him?");
    }

    @Test
    void the_asker_the_town_and_the_author_are_as_printed() {
        var article = article(PAGE);
        assertThat(article.asker()).contains("Greta");
        assertThat(article.town()).contains("Ames");
        assertThat(article.author()).contains("Ilse");
    }

    @Test
    void the_answer_ends_before_its_signature_and_the_replies() {
        assertThat(article(PAGE).answer())
                .isEqualTo(
                        """
                        You are not alone, Greta.

                        Ask each company to send its bills to you.\
                        """);
    }

    @Test
    void a_question_is_found_on_its_line() {
        assertThat(ColumnPage.parse("\n\n" + PAGE).articles().getFirst().line()).isEqualTo(3);
    }
}
