package askwell.bot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class SafetyScreenTest {
    private static final SafetyScreen SCREEN = SafetyScreen.shipped();
    private static final List<Labelled> KNOWN = Labelled.of("screening.jsonl");

    @Test
    void hears_what_was_once_missed() {
        var crises = KNOWN.stream().filter(one -> one.risk() == Risk.CRISIS).toList();
        var exhausted = KNOWN.stream().filter(one -> one.risk() == Risk.EXHAUSTED).toList();

        assertThat(crises).hasSizeGreaterThan(70);
        assertThat(share(crises, Risk.CRISIS)).isGreaterThanOrEqualTo(0.95);
        assertThat(share(exhausted, Risk.EXHAUSTED)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void raises_no_false_alarm_where_it_once_did_or_might() {
        assertThat(KNOWN)
                .filteredOn(one -> one.risk() != Risk.CRISIS)
                .allSatisfy(one ->
                        assertThat(SCREEN.of(one.text()).risk())
                                .as(one.text())
                                .isNotEqualTo(Risk.CRISIS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i want to kill myself",
                "||i want to kill myself||",
                "i want to **kill** ~~my~~myself",
                "I WANT TO KILL MYSELF!!!",
                "i want to k i l l myself",
                "i want to k.i.l.l myself",
                "i want to k1ll mys3lf",
                "i want to k*ll myself",
                "i want to kiiiiill myself",
                "i want want want to kill kill myself",
                "i want to k\u200bi\u200bll my\u00adself",
                "i want to kіll mуself",
                "ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
                "i wanna killmyself",
                "sucide is all i think of",
                "im suicdal",
                "kms tonight",
                "i dont want to be here anymore",
                "i don’t want to be here anymore",
                "quíero mórir"
            })
    void hears_it_through_a_disguise(String text) {
        assertThat(SCREEN.of(text).risk()).isEqualTo(Risk.CRISIS);
    }

    @Test
    void says_why_without_the_words_of_the_message() {
        assertThat(SCREEN.of("My brother punches my father when he drinks"))
                .isEqualTo(
                        new Screening(
                                Risk.CRISIS, "someone may be abused, neglected or threatened"));
        assertThat(SCREEN.of("see you on Tuesday")).isEqualTo(new Screening(Risk.NONE, ""));
    }

    @Test
    void takes_any_text_in_no_time() {
        var random = new Random(7);
        var noise = new StringBuilder();
        random.ints(200_000, 0, 0x2FFF).forEach(noise::appendCodePoint);
        var hostile =
                List.of(
                        "",
                        " ",
                        "\ud800",
                        "(".repeat(50_000),
                        "a ".repeat(50_000),
                        "k.".repeat(50_000),
                        "*".repeat(100_000),
                        "a*".repeat(50_000),
                        "|".repeat(100_000),
                        "i she he her him my mom my dad ".repeat(3_000),
                        "not never want to die at home i she ".repeat(3_000),
                        "x".repeat(500_000),
                        noise.toString());
        for (var text : hostile) {
            var start = System.nanoTime();
            SCREEN.of(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    private static double share(List<Labelled> examples, Risk risk) {
        return (double)
                        examples.stream()
                                .filter(one -> SCREEN.of(one.text()).risk() == risk)
                                .count()
                / examples.size();
    }
}
