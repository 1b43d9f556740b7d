package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class FigureTest {

    /// Half of 400: the normal approximation gives .5 ± 1.96 · √(.25 / 400) = .451 to .549.
    @Test
    void the_interval_of_a_share_is_about_the_normal_one() {
        var values = new double[400];
        Arrays.fill(values, 0, 200, 1);
        var figure = Figure.of(values);
        assertThat(figure.value()).isEqualTo(.5);
        assertThat(figure.low()).isCloseTo(.451, within(.01));
        assertThat(figure.high()).isCloseTo(.549, within(.01));
    }

    @Test
    void the_same_values_get_the_same_interval() {
        var values = new double[] {0, 1, 1, 0, 1};
        assertThat(Figure.of(values)).isEqualTo(Figure.of(values.clone()));
    }

    @Test
    void no_question_gives_no_figure() {
        assertThat(Figure.of(new double[0]).value()).isNaN();
        assertThat(Figure.of(new double[0]).count()).isZero();
    }
}
