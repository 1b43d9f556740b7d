package askwell.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwell.knowledge.answer.LogisticModel.Term;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// A probability made of signals.
class LogisticModelTest {

    private final LogisticModel model =
            new LogisticModel(-1, Map.of("words", new Term(2, .5), "score gap", new Term(-4, .25)));

    @Test
    void the_average_question_has_the_offset_alone() {
        assertThat(model.probability(Map.of("words", .5, "score gap", .25)))
                .isCloseTo(1 / (1 + Math.E), within(1e-12));
    }

    @Test
    void a_signal_moves_it_by_its_distance_from_the_mean() {
        assertThat(model.probability(Map.of("words", 1.0, "score gap", .25)))
                .isCloseTo(.5, within(1e-12));
    }

    @Test
    void a_signal_that_was_not_measured_counts_as_its_mean() {
        assertThat(model.probability(Map.of("words", 1.0))).isCloseTo(.5, within(1e-12));
    }

    @Test
    void a_signal_that_it_does_not_know_adds_nothing() {
        assertThat(model.shares(Map.of("words", 1.0, "moon", 7.0)))
                .containsExactly(
                        new Explanation.Signal("words", 1, 1),
                        new Explanation.Signal("moon", 7, 0));
    }

    @Test
    void it_is_written_down_in_the_order_of_its_signals() {
        assertThat(model.text())
                .isEqualTo(
                        """
                        offset = -1.00000
                        score-gap = -4.00000 0.25000
                        words = 2.00000 0.50000
                        """);
    }
}
