package askwell.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.journal.FirstWords.Waiting;
import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// Questions wait until people have had the first word, whatever becomes of the bot.
class JournalFirstWordsTest {
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Waiting FIRST = new Waiting("channel", "1");
    private static final Waiting SECOND = new Waiting("channel", "2");

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void they_are_due_in_their_order_also_when_the_journal_is_opened_again() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.firstWords().add(SECOND, WAIT.plusMillis(1));
            journal.firstWords().add(FIRST, WAIT);
        }
        try (var journal = folder.open(Keep.NOTHING)) {
            folder.pass(WAIT.minusMillis(1));
            assertThat(journal.firstWords().due()).isEmpty();
            folder.pass(Duration.ofMillis(1));
            assertThat(journal.firstWords().due()).containsExactly(FIRST);
            folder.pass(Duration.ofMillis(1));
            assertThat(journal.firstWords().due()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void one_that_is_heard_of_again_waits_no_longer() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.firstWords().add(FIRST, WAIT);
            folder.pass(WAIT);
            journal.firstWords().add(FIRST, WAIT);

            assertThat(journal.firstWords().due()).containsExactly(FIRST);
        }
    }

    @Test
    void what_can_not_be_looked_up_is_left_for_five_minutes() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.firstWords().add(FIRST, Duration.ZERO);
            journal.firstWords().postpone(FIRST);

            assertThat(journal.firstWords().due()).isEmpty();
            folder.pass(Duration.ofMinutes(5));
            assertThat(journal.firstWords().due()).containsExactly(FIRST);
        }
    }

    @Test
    void they_are_forgotten_when_they_are_done_and_six_hours_late() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.firstWords().add(FIRST, WAIT);
            journal.firstWords().add(SECOND, WAIT);
            journal.firstWords().remove(FIRST);
            folder.pass(WAIT.plusHours(6).minusMillis(1));
            assertThat(journal.purge()).isZero();
            assertThat(journal.firstWords().due()).containsExactly(SECOND);

            folder.pass(Duration.ofMillis(1));
            assertThat(journal.firstWords().due()).isEmpty();
            assertThat(journal.purge()).isOne();
        }
    }

    @Test
    void a_message_that_was_taken_and_never_answered_is_taken_once_more_by_one() {
        try (var journal = folder.open(Keep.NOTHING)) {
            assertThat(journal.claimAgain("channel", "1")).isFalse();
            journal.claim("channel", "1");
            folder.pass(Duration.ofMinutes(1).minusMillis(1));
            assertThat(journal.claimAgain("channel", "1")).isFalse();
            folder.pass(Duration.ofMillis(1));

            assertThat(journal.claimAgain("channel", "1")).isTrue();
            assertThat(journal.claimAgain("channel", "1")).isFalse();

            journal.replied(new Replied("channel", "1", "reply", "key", true));
            folder.pass(Duration.ofMinutes(1));
            assertThat(journal.claimAgain("channel", "1")).isFalse();
        }
    }
}
