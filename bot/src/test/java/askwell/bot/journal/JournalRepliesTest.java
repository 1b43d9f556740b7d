package askwell.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A message is answered once.
class JournalRepliesTest {

    private static final Replied REPLIED = new Replied("channel", "message", "reply", "key", true);

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void one_of_many_takes_it() throws Exception {
        try (var one = folder.open(Keep.NOTHING);
                var other = folder.open(Keep.NOTHING);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var takers =
                    IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(i ->
                                    () -> (i % 2 == 0 ? one : other).claim("channel", "message"))
                            .toList();

            var taken = threads.invokeAll(takers);

            assertThat(taken.stream().filter(future -> future.resultNow())).hasSize(1);
            assertThat(one.claim("channel", "another")).isTrue();
            assertThat(one.claim("elsewhere", "message")).isTrue();
        }
    }

    @Test
    void a_reply_is_found_by_what_it_replies_to() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.claim("channel", "message");
            assertThat(journal.replyTo("channel", "message")).isEmpty();

            journal.replied(REPLIED);
            assertThat(journal.replyTo("channel", "message")).contains(REPLIED);

            var again = new Replied("channel", "message", "reply 2", "key 2", false);
            journal.replied(again);
            assertThat(journal.replyTo("channel", "message")).contains(again);
        }
    }

    @Test
    void one_that_was_taken_back_is_not_given_again() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.replied(REPLIED);
            journal.forgetReply("channel", "message");

            assertThat(journal.replyTo("channel", "message")).isEmpty();
            assertThat(journal.claim("channel", "message")).isFalse();
        }
    }

    @Test
    void a_week_is_enough_and_less_where_less_is_kept() {
        for (var retention : new int[] {30, 2}) {
            try (var journal = folder.open(Keep.NOTHING, Duration.ofDays(retention))) {
                journal.replied(REPLIED);
                folder.pass(Duration.ofDays(Math.min(retention, 7)).minusMillis(1));
                assertThat(journal.purge()).isZero();
                folder.pass(Duration.ofMillis(1));
                assertThat(journal.purge()).isEqualTo(1);
                assertThat(journal.replyTo("channel", "message")).isEmpty();
            }
        }
    }
}
