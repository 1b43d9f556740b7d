package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// What is remembered of moderators' own doings.
class JournalExaminedTest {

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void a_question_that_was_explained_is_kept_blotted_for_a_week() {
        String key;
        try (var journal = folder.open(Keep.UNANSWERED)) {
            key = journal.examined("Who cares for dad? Ring 770-555-0142.");
        }
        try (var journal = folder.open(Keep.UNANSWERED)) {
            assertThat(journal.examinedQuestion(key)).contains("Who cares for dad? Ring [number].");
            folder.pass(Duration.ofDays(7));
            journal.purge();
            assertThat(journal.examinedQuestion(key)).isEmpty();
            assertThat(folder.holds("Who cares")).isFalse();
        }
    }

    @Test
    void where_nothing_may_be_written_it_is_only_remembered() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var key = journal.examined("Who cares for dad?");
            assertThat(journal.examinedQuestion(key)).contains("Who cares for dad?");
            assertThat(folder.holds("Who cares")).isFalse();
            folder.pass(Duration.ofHours(1));
            assertThat(journal.examinedQuestion(key)).isEmpty();
        }
    }

    @Test
    void a_telling_is_taken_on_once_by_all_processes_and_can_be_given_back() {
        try (var journal = folder.open(Keep.NOTHING);
                var other = folder.open(Keep.NOTHING)) {
            assertThat(journal.claimTelling("digest", NOON)).isTrue();
            assertThat(other.claimTelling("digest", NOON)).isFalse();
            assertThat(other.claimTelling("digest", NOON.plusSeconds(1))).isTrue();
            other.giveBackTelling("digest", NOON);
            assertThat(other.claimTelling("digest", NOON)).isTrue();
        }
    }
}
