package askwell.bot.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void tells_how_much_of_a_message_it_has_learned_of() {
        var classifier = RiskClassifier.read(WEIGHTS);

        assertThat(classifier.of(List.of("her", "pills", ".")).known()).isEqualTo(3 / 6.0);
        assertThat(classifier.of(List.of("oded", ".")).known()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pills\t200", "pills", "pills\tx\t0", "pills\t1.5\t0", "pills\t1\t"})
    void refuses_a_line_that_is_no_weight(String line) {
        assertThatThrownBy(() -> RiskClassifier.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a line of the weights has a term and two whole numbers, but this one is: "
                                + line);
    }

    @Test
    void the_shipped_weights_were_learned_from_the_messages_as_they_are() {
        assertThat(Shipped.text("weights.tsv"))
                .as(
                        "after a change of phrases.txt, messages.jsonl or screening.jsonl, run bot/teach-screen")
                .startsWith("# " + TeachScreen.fingerprint() + "\n");
    }
}
