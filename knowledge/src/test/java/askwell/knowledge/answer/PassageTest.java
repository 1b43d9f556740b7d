package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// Which part of an answer is shown, and what is marked in it.
class PassageTest {

    private static final String ABOUT_OTHER_THINGS =
            "The house on the hill has a garden with tall old apple trees and a low stone wall. ";

    private static final String ANSWERS_IT =
            "A ramp for a wheelchair rises one inch for every foot of its length. ";

    private static Passage shown(Answering settings, String answer, String question) {
        try (var knowledge =
                knowing(settings, Article.of("moving", "How do we move him about?", answer))) {
            return knowledge.explain(new Question(question)).matches().getFirst().passage();
        }
    }

    private static List<String> marked(Passage passage) {
        return passage.marks().stream()
                .map(mark -> passage.text().substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void a_short_answer_is_shown_whole() {
        var passage = shown(LEXICAL, "  Call us.\n\n- by day\n- by night\n", "move him");
        assertThat(passage.text()).isEqualTo("Call us.\n\n- by day\n- by night");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_part_that_holds_the_answer_is_shown(boolean semantic) {
        var settings = semantic ? SEMANTIC : LEXICAL;
        for (int before : List.of(0, 8, 16)) {
            var answer =
                    ABOUT_OTHER_THINGS.repeat(before)
                            + ANSWERS_IT
                            + ABOUT_OTHER_THINGS.repeat(16 - before);
            var passage =
                    shown(settings, answer, "how do we move him: how steep is a wheelchair ramp");
            assertThat(passage.text()).contains(ANSWERS_IT.strip());
            assertThat(passage.text().split("\\s+")).hasSizeBetween(30, 150);
        }
    }

    @Test
    void also_far_behind_what_the_models_read() {
        var answer = ABOUT_OTHER_THINGS.repeat(60) + ANSWERS_IT + ABOUT_OTHER_THINGS.repeat(4);
        assertThat(
                        shown(
                                        SEMANTIC,
                                        answer,
                                        "how do we move him: how steep is a wheelchair ramp")
                                .text())
                .contains(ANSWERS_IT.strip());
    }

    @Test
    void also_where_it_says_so_in_other_words() {
        var answer =
                ABOUT_OTHER_THINGS.repeat(6)
                        + "\n\nA lift chair costs about a thousand dollars, and his insurance pays for the motor alone.\n\n"
                        + ABOUT_OTHER_THINGS.repeat(6);
        assertThat(shown(SEMANTIC, answer, "what's the price of a power recliner").text())
                .contains("thousand dollars");
    }

    @Test
    void also_behind_emoji_and_letters_of_other_scripts() {
        var answer =
                "😀 😃 😄 😁 😆 😅 🤣 😂 🙂 🙃 ".repeat(4)
                        + "\n\n"
                        + ABOUT_OTHER_THINGS.repeat(6)
                        + "\n\nA lift chair costs about a thousand dollars, and his insurance pays for the motor alone.\n\n"
                        + ABOUT_OTHER_THINGS.repeat(6);
        assertThat(shown(SEMANTIC, answer, "what's the price of a power recliner").text())
                .contains("thousand dollars");
    }

    @Test
    void marks_stand_on_the_words_of_the_question_in_any_form() {
        var passage =
                shown(
                        LEXICAL,
                        "Two **Ramps**, one ramp's rail; \"wheelchairs\".",
                        "the ramp for wheelchairs");
        assertThat(marked(passage)).containsExactly("Ramps", "ramp's", "wheelchairs");
    }

    @Test
    void marks_stand_right_behind_emoji_and_leading_space() {
        var passage = shown(LEXICAL, "\n\n  👩🏽‍⚕️ 😀 a ramp 😀 for him", "ramp");
        assertThat(marked(passage)).containsExactly("ramp");
    }

    @Test
    void marks_stand_on_what_a_misspelt_word_was_taken_for() {
        assertThat(marked(shown(LEXICAL, "One wheelchair.", "a weelchair")))
                .containsExactly("wheelchair");
    }

    @Test
    void marks_are_in_order_and_do_not_overlap() {
        var marks =
                new ArrayList<>(
                        shown(LEXICAL, ANSWERS_IT.repeat(3), "ramp length wheelchair").marks());
        assertThat(marks).hasSizeGreaterThan(5);
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).start()).isGreaterThanOrEqualTo(marks.get(i - 1).end());
        }
    }
}
