package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The sentences of a message as people type it.
class SentencesTest {

    private static final String RAMBLING =
            "hi all. we have two dogs and it rained all week… my sister came over with a casserole"
                    + " on sunday\nwho could sit with dad for a weekend? thanks";

    @Test
    void end_whatever_letter_follows() {
        assertThat(Sentences.ofLong(RAMBLING))
                .containsExactly(
                        "hi all.",
                        "we have two dogs and it rained all week…",
                        "my sister came over with a casserole on sunday",
                        "who could sit with dad for a weekend?");
    }

    @Test
    void of_a_short_message_are_not_looked_at_one_by_one() {
        assertThat(Sentences.ofLong("Mom fell. Who can help her up?")).isEmpty();
    }

    @Test
    void a_long_message_of_one_sentence_has_none_to_try() {
        assertThat(Sentences.ofLong("word ".repeat(40))).isEmpty();
    }
}
