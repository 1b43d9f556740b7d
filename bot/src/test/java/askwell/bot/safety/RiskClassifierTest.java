package askwell.bot.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class RiskClassifierTest {
    private static final String WEIGHTS =
            """
            # a comment
            \t-100\t50
            pills\t200\t0
            her pills\t400\t-100
            pill*\t100\t0
            """;

    @Test
    void adds_the_weights_of_words_their_beginnings_and_pairs_up() {
        var odds = RiskClassifier.read(WEIGHTS).of(List.of("her", "pills", "."));

        // her, pills, pill*, ". her", "her pills", "pills .": each counts 1 / sqrt(6)
        assertThat(odds.crisis()).isEqualTo(-1 + 7 / Math.sqrt(6), within(1e-9));
        assertThat(odds.exhausted()).isEqualTo(0.5 - 1 / Math.sqrt(6), within(1e-9));
    }

    @Test
    void counts_what_stands_twice_once() {
        var classifier = RiskClassifier.read(WEIGHTS);

        assertThat(classifier.of(List.of("pills", "pills", "pills", ".")).crisis())
                .isEqualTo(classifier.of(List.of("pills", "pills", ".")).crisis());
    }

    @Test
    void says_what_it_says_of_every_message_of_one_without_words() {
        assertThat(RiskClassifier.read(WEIGHTS).of(List.of(".")).crisis()).isEqualTo(-1);
        assertThat(RiskClassifier.read("").of(List.of()).crisis()).isEqualTo(0);
    }

    @Test
    void refuses_a_line_that_is_no_weight() {
        assertThatThrownBy(() -> RiskClassifier.read("pills\t200"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a line of the weights has a term and two numbers, but this one is: pills\t200");
    }

    @Test
    void the_shipped_weights_were_learned_from_the_messages_as_they_are() {
        assertThat(Labelled.shippedWeights())
                .as("after a change of messages.jsonl or screening.jsonl, run bot/teach-screen")
                .startsWith("# " + TeachScreen.fingerprint() + "\n");
    }
}
