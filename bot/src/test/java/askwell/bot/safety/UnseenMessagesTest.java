package askwell.bot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Predicate;

/// How well messages are heard from which nothing was learned and after which no phrase was written. Who mends the screen after
/// one of them makes it worthless: write another of the kind into `messages.jsonl`.
class UnseenMessagesTest {
    private static final SafetyScreen SCREEN = SafetyScreen.shipped();
    private static final List<Labelled> UNSEEN = Labelled.of("unseen.jsonl");

    @Test
    void most_dangers_that_are_said_plainly_are_heard() {
        assertThat(share(message -> message.tier() == 1, Risk.CRISIS)).isGreaterThan(0.8);
    }

    @Test
    void more_than_half_of_those_that_are_hinted_at_are_heard() {
        assertThat(share(message -> message.tier() == 2, Risk.CRISIS)).isGreaterThan(0.55);
    }

    @Test
    void most_of_the_exhausted_are_heard() {
        assertThat(share(message -> message.risk() == Risk.EXHAUSTED, Risk.EXHAUSTED))
                .isGreaterThan(0.7);
    }

    @Test
    void few_others_are_taken_for_a_danger() {
        assertThat(share(message -> message.risk() != Risk.CRISIS, Risk.CRISIS)).isLessThan(0.03);
    }

    @Test
    void few_are_taken_for_exhausted_who_are_not() {
        assertThat(share(message -> message.risk() == Risk.NONE, Risk.EXHAUSTED)).isLessThan(0.03);
    }

    private static double share(Predicate<Labelled> which, Risk as) {
        var those = UNSEEN.stream().filter(which).toList();
        assertThat(those).hasSizeGreaterThan(100);
        return (double)
                        those.stream()
                                .filter(message -> SCREEN.of(message.text()).risk() == as)
                                .count()
                / those.size();
    }
}
