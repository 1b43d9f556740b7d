package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RocTest {

    /// Of the six pairs, .9 wins both, .5 wins one and ties one, .1 loses both: 3.5 of 6.
    @Test
    void counts_the_pairs_that_are_in_order_and_ties_as_half() {
        assertThat(Roc.area(new double[] {.9, .5, .1}, new double[] {.5, .2})).isEqualTo(3.5 / 6);
    }

    @Test
    void a_score_that_never_differs_tells_nothing() {
        assertThat(Roc.area(new double[] {0, 0}, new double[] {0, 0, 0})).isEqualTo(0.5);
    }

    @Test
    void is_unknown_where_one_side_is_empty() {
        assertThat(Roc.area(new double[] {1}, new double[] {})).isNaN();
    }
}
