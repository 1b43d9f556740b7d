package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The scores of a long message and of its sentences, put together.
class BlendTest {

    @Test
    void a_short_message_keeps_its_scores() {
        assertThat(Blend.of(new double[][] {{.4, .6}})).containsExactly(.4, .6);
    }

    @Test
    void a_sentence_that_singles_a_document_out_lifts_it_over_what_the_whole_prefers() {
        var whole = new double[] {.60, .62, .60};
        var asks = new double[] {.9, .3, .3};
        var tells = new double[] {.5, .5, .5};
        assertThat(best(Blend.of(new double[][] {whole, tells, asks, tells}))).isZero();
    }

    @Test
    void a_sentence_that_is_near_to_everything_lifts_nothing() {
        var whole = new double[] {.60, .62, .60};
        var thanks = new double[] {.95, .95, .95};
        assertThat(best(Blend.of(new double[][] {whole, thanks, thanks}))).isEqualTo(1);
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
