package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Behalf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class ChoresTest {

    @Test
    void what_goes_wrong_is_told_with_the_server_that_it_was_done_for()
            throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var log = new Logged();
                var chores = new Chores()) {
            chores.of(new Behalf(Optional.of("north"))).once("sweep", ChoresTest::fail);
            chores.once("dust", ChoresTest::fail);
            chores.once("count", done::countDown);
            done.await();

            assertThat(log.warningsInText())
                    .containsExactly(
                            "ERROR north: could not sweep: the broom is gone",
                            "ERROR could not dust: the broom is gone");
        }
    }

    private static void fail() {
        throw new IllegalStateException("the broom is gone");
    }
}
