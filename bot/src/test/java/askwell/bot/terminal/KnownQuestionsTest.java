package askwell.bot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class KnownQuestionsTest {
    private final KnownQuestions questions =
            new KnownQuestions(() ->
                    List.of(
                            "/why",
                            "How do I find respite care?",
                            "What is hospice?",
                            "How do I pay for a nursing home?",
                            "x".repeat(200)));

    @Test
    void finds_what_begins_so() {
        assertThat(questions.near("/w")).containsExactly("/why");
        assertThat(questions.near("what is h")).containsExactly("What is hospice?");
        assertThat(questions.near("HOW DO I f")).startsWith("How do I find respite care?");
    }

    @Test
    void finds_inner_words_and_unfinished_ones() {
        assertThat(questions.near("respite")).containsExactly("How do I find respite care?");
        assertThat(questions.near("nurs")).containsExactly("How do I pay for a nursing home?");
        assertThat(questions.near("care respite")).containsExactly("How do I find respite care?");
    }

    @Test
    void forgives_typos() {
        assertThat(questions.near("respit carre")).containsExactly("How do I find respite care?");
        assertThat(questions.near("hopsice")).containsExactly("What is hospice?");
        assertThat(questions.near("hosppi")).containsExactly("What is hospice?");
    }

    @Test
    void offers_nothing_for_nothing_or_for_something_else() {
        assertThat(questions.near(" ")).isEmpty();
        assertThat(questions.near("pizza in Turin")).isEmpty();
    }

    @Test
    void offers_no_letters() {
        assertThat(questions.near("xxxxx")).isEmpty();
    }
}
