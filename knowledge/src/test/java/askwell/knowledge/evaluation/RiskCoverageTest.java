package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwell.knowledge.evaluation.RiskCoverage.Answer;
import askwell.knowledge.evaluation.RiskCoverage.Point;

import org.junit.jupiter.api.Test;

import java.util.List;

class RiskCoverageTest {

    private final RiskCoverage curve =
            RiskCoverage.of(
                    List.of(
                            new Answer(.3, true),
                            new Answer(.9, true),
                            new Answer(.7, false),
                            new Answer(.5, true)));

    @Test
    void every_confidence_is_a_point() {
        assertThat(curve.points())
                .containsExactly(
                        new Point(.9, .25, 0),
                        new Point(.7, .5, .5),
                        new Point(.5, .75, 1.0 / 3),
                        new Point(.3, 1, .25));
    }

    /// (0 + 1/2 + 1/3 + 1/4) / 4.
    @Test
    void the_area_is_the_mean_risk() {
        assertThat(curve.area()).isCloseTo(13.0 / 48, within(1e-12));
    }

    /// Either order of the tie is as likely: (0 + 1/2) / 2 and (1 + 1/2) / 2.
    @Test
    void ties_are_answered_together_and_their_order_does_not_matter() {
        var tied = RiskCoverage.of(List.of(new Answer(.5, false), new Answer(.5, true)));
        assertThat(tied.points()).containsExactly(new Point(.5, 1, .5));
        assertThat(tied.area()).isEqualTo(.5);
    }

    @Test
    void a_threshold_between_two_points_answers_as_the_upper_one() {
        assertThat(curve.at(.6)).isEqualTo(new Point(.6, .5, .5));
        assertThat(curve.at(0)).isEqualTo(new Point(0, 1, .25));
    }

    @Test
    void a_threshold_that_nothing_reaches_has_no_risk_to_tell() {
        assertThat(curve.at(.95).coverage()).isZero();
        assertThat(curve.at(.95).risk()).isNaN();
    }
}
