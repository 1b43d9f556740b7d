package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /// The first four from Newcombe, *Two-Sided Confidence Intervals for the Single Proportion: Comparison of Seven Methods*,
    /// Statistics in Medicine 17, 1998, table I, method 5; the others from R 4, `binom.test`.
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2527, .3676",
        "15, 148, .0578, .1617",
        "0, 20, .0000, .1684",
        "1, 29, .0009, .1776",
        "5, 10, .1871, .8129",
        "10, 10, .6915, 1",
        "2, 40, .0061, .1692"
    })
    void the_interval_is_the_exact_one(int hits, int of, double low, double high) {
        var proportion = new Proportion(hits, of);

        assertThat(proportion.low()).isCloseTo(low, within(.00005));
        assertThat(proportion.high()).isCloseTo(high, within(.00005));
        assertThat(proportion.share()).isEqualTo((double) hits / of);
    }

    /// Without a hit the upper end is 1 − .025^(1/n): .05 at ln .025 / ln .95 = 71.9, .1 at 35.01.
    @ParameterizedTest
    @CsvSource({"0, 3, .05, 72", "0, 3, .1, 36", "0, 100, .05, 100", "0, 0, .05, 72"})
    void it_takes_so_many_without_a_hit(int hits, int of, double share, int needed) {
        assertThat(new Proportion(hits, of).neededFor(share)).isEqualTo(needed);
    }

    @Test
    void it_takes_the_fewest_with_which_it_is_sure() {
        for (int hits = 0; hits < 12; hits++) {
            int needed = new Proportion(hits, hits).neededFor(.05);

            assertThat(new Proportion(hits, needed).high()).isLessThanOrEqualTo(.05);
            assertThat(new Proportion(hits, needed - 1).high()).isGreaterThan(.05);
        }
    }

    @Test
    void of_nothing_anything_may_be_true() {
        var none = new Proportion(0, 0);

        assertThat(none.share()).isNaN();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isOne();
    }

    @Test
    void there_are_no_more_hits_than_tries() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no share");
    }
}
