package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.answering;
import static askwell.knowledge.answer.Column.article;
import static askwell.knowledge.answer.Column.found;
import static askwell.knowledge.answer.Column.knowing;
import static askwell.knowledge.answer.Column.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Which words find which article, as the settings have it.
class WordsFoundTest {

    private static final List<Article> ARTICLES =
            List.of(
                    article(
                            "asked",
                            "Who lends us a wheelchair?",
                            List.of(),
                            "The loan closet at the library does."),
                    article(
                            "worded",
                            "Where do we borrow things?",
                            List.of("Where is a wheelchair to be had?"),
                            "Ask at the front desk."),
                    article(
                            "answered",
                            "How does he get about?",
                            List.of(),
                            "Some take a wheelchair."),
                    article(
                            "topical",
                            "What helps him on stairs?",
                            List.of(),
                            "A second rail does.",
                            "wheelchair"));

    private static List<String> finding(
            Answering settings, List<Article> articles, String question) {
        try (var knowledge = knowing(settings, articles)) {
            return found(knowledge, question);
        }
    }

    @Nested
    class Fields {

        @Test
        void all_of_an_article_is_found_by_its_words() {
            assertThat(finding(LEXICAL, ARTICLES, "wheelchair"))
                    .containsExactlyInAnyOrder("asked", "worded", "answered", "topical");
        }

        @Test
        void a_field_without_weight_is_not_looked_at() {
            assertThat(finding(weighing(1, 0, 0, 0), ARTICLES, "wheelchair"))
                    .containsExactly("asked");
            assertThat(finding(weighing(0, 1, 0, 0), ARTICLES, "wheelchair"))
                    .containsExactly("worded");
            assertThat(finding(weighing(0, 0, 1, 0), ARTICLES, "wheelchair"))
                    .containsExactly("answered");
            assertThat(finding(weighing(0, 0, 0, 1), ARTICLES, "wheelchair"))
                    .containsExactly("topical");
        }

        @Test
        void a_weightier_field_comes_first() {
            assertThat(finding(weighing(.25, .25, 8, .25), ARTICLES.subList(2, 4), "wheelchair"))
                    .startsWith("answered");
            assertThat(finding(weighing(.25, .25, .25, 8), ARTICLES.subList(2, 4), "wheelchair"))
                    .startsWith("topical");
        }
    }

    @Nested
    class Languages {

        private final List<Article> stems =
                List.of(Article.of("stairs", "How does he climb stairs?", "With a second rail."));

        @Test
        void english_takes_the_forms_of_a_word_for_the_same() {
            assertThat(finding(answering(false, "english", List.of()), stems, "climbing a stair"))
                    .containsExactly("stairs");
        }

        @Test
        void standard_takes_words_as_they_stand() {
            var standard = answering(false, "standard", List.of());
            var french = List.of(Article.of("repit", "Où trouver du répit ?", "À la mairie."));
            assertThat(finding(standard, french, "répit")).containsExactly("repit");
            assertThat(finding(standard, french, "REPIT")).containsExactly("repit");
            assertThat(finding(standard, stems, "the rail")).containsExactly("stairs");
            assertThat(finding(standard, stems, "reached")).isEmpty();
        }

        @Test
        void stop_words_of_english_find_nothing() {
            assertThat(finding(LEXICAL, stems, "the a with")).isEmpty();
        }
    }

    @Nested
    class SynonymsOfTheSettings {

        private final Answering settings =
                answering(
                        false,
                        "english",
                        List.of(
                                List.of("respite", "short break", "sitter"),
                                List.of("DPOA", "proxy")));

        private final List<Article> articles =
                List.of(
                        Article.of("respite", "Where is respite?", "Ask the county."),
                        Article.of("break", "Who pays for a short break?", "Mostly you do."),
                        Article.of("form", "Which form names a proxy?", "The one of your state."));

        @Test
        void a_word_finds_the_others_of_its_group() {
            assertThat(finding(settings, articles, "sitter"))
                    .containsExactlyInAnyOrder("respite", "break");
        }

        @Test
        void a_phrase_finds_a_word_and_the_other_way_round() {
            assertThat(finding(settings, articles, "short breaks")).contains("respite");
            assertThat(finding(settings, articles, "respite")).contains("break");
        }

        @Test
        void case_and_form_do_not_matter() {
            assertThat(finding(settings, articles, "dpoa")).containsExactly("form");
            assertThat(finding(settings, articles, "Sitters")).contains("respite");
        }

        @Test
        void half_a_phrase_is_no_synonym() {
            assertThat(finding(settings, articles, "short")).containsExactly("break");
        }

        @Test
        void without_them_nothing_is_found() {
            assertThat(finding(LEXICAL, articles, "sitter")).isEmpty();
        }

        @Test
        void the_words_of_the_asker_are_what_matched_and_not_their_synonyms() {
            try (var knowledge = knowing(settings, articles)) {
                assertThat(knowledge.explain(new Question("where is respite")).matchedTerms())
                        .containsExactly("where", "respite");
            }
        }

        @Test
        void a_question_that_needs_none_is_not_less_sure_for_them() {
            try (var with = knowing(settings, articles);
                    var without = knowing(LEXICAL, articles)) {
                var question = new Question("Where is respite?");
                assertThat(with.explain(question).confidence())
                        .isGreaterThanOrEqualTo(without.explain(question).confidence() - .1);
            }
        }
    }
}
