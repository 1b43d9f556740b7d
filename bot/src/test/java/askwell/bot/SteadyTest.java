package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class SteadyTest {

    @Test
    void goes_on_after_a_question_that_fails() {
        var complaints = new ArrayList<RuntimeException>();
        var failure = new IllegalStateException("broken");
        var steady =
                new Steady(
                        line -> {
                            if (line.equals("bad")) {
                                throw failure;
                            }
                            return Reply.of(Card.titled(line));
                        },
                        complaints::add);

        assertThat(steady.apply("bad").cards().getFirst().title())
                .isEqualTo("Something went wrong here, and it is not your fault");
        assertThat(steady.apply("good")).isEqualTo(Reply.of(Card.titled("good")));
        assertThat(complaints).containsExactly(failure);
    }
}
