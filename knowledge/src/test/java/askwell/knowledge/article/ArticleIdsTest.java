package askwell.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdsTest {

    @Test
    void are_a_few_informative_words_and_a_digest() {
        assertThat(
                        ArticleIds.of(
                                "Mama asks me what day it is forty times before lunch. What do I"
                                        + " do?"))
                .matches("mama-asks-day-forty-times-before-[a-z2-9]{6}");
    }

    @Test
    void stay_the_same_from_run_to_run() {
        assertThat(ArticleIds.of("How do I find respite care?"))
                .isEqualTo("find-respite-care-27jqbd");
    }

    @Test
    void are_those_of_the_same_question_set_otherwise() {
        assertThat(ArticleIds.of("“Who’s  there”?")).isEqualTo(ArticleIds.of("who's there"));
    }

    @Test
    void tell_questions_apart_that_begin_alike() {
        var start = "My mother lives alone far away and ";
        assertThat(ArticleIds.of(start + "falls. What now?"))
                .isNotEqualTo(ArticleIds.of(start + "forgets. What now?"));
    }

    @Test
    void are_plain_letters_whatever_the_script() {
        assertThat(ArticleIds.of("Où trouver un répit à Besançon ?"))
                .matches("ou-trouver-un-repit-besancon-[a-z2-9]{6}");
        assertThat(ArticleIds.of("介護の相談はどこ？")).matches("q-[a-z2-9]{12}");
        assertThat(ArticleIds.of("???")).matches("q-[a-z2-9]{12}").isNotEqualTo(ArticleIds.of("!"));
    }

    @Test
    void are_never_long() {
        assertThat(ArticleIds.of("unbreakable".repeat(300) + " " + "word".repeat(50)))
                .hasSizeLessThan(70);
    }
}
