package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.asked;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How often articles were used, and which questions can be asked again.
class JournalUsesTest {

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void an_article_that_was_said_or_picked_counts_with_what_members_made_of_it() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var key = journal.asked(asked("how", Outcome.ANSWERED));
            journal.asked(asked("how", Outcome.ANSWERED));
            journal.asked(asked("why", Outcome.UNSURE));
            journal.noted(key, Feedback.HELPED);
            journal.noted(key, Feedback.HELPED);
            journal.noted(key, Feedback.NOT_IT);
            journal.noted(key, Feedback.SHARED);
            journal.picked("hospice");

            assertThat(journal.uses())
                    .isEqualTo(Map.of("respite", new Use(2, 1, 1), "hospice", new Use(1, 0, 0)));
        }
    }

    @Test
    void counts_of_use_outlive_the_questions_by_a_year_and_lead_to_nobody() {
        try (var journal = folder.open(Keep.ALL)) {
            var key = journal.asked(asked("a secret", Outcome.ANSWERED));
            folder.pass(Duration.ofDays(31));
            journal.purge();

            assertThat(folder.holds(key)).isFalse();
            assertThat(folder.holds("a secret")).isFalse();
            assertThat(journal.uses()).containsOnlyKeys("respite");

            folder.pass(Duration.ofDays(335));
            journal.purge();
            assertThat(journal.uses()).isEmpty();
        }
    }

    @Test
    void the_newest_questions_come_first_and_the_same_only_once() {
        try (var journal = folder.open(Keep.ALL)) {
            for (var question : new String[] {"one", "two", "one", "three"}) {
                journal.asked(asked(question, Outcome.ANSWERED));
                folder.pass(Duration.ofMinutes(1));
            }
            journal.asked(asked("thank you", Outcome.NOTHING_ASKED));

            assertThat(journal.askedQuestions(2_000)).containsExactly("three", "one", "two");
            assertThat(journal.askedQuestions(2)).containsExactly("three", "one");
        }
    }

    @Test
    void where_nothing_is_kept_there_is_nothing_to_ask_again() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.asked(asked("one", Outcome.NO_ANSWER));

            assertThat(journal.askedQuestions(2_000)).isEmpty();
        }
    }

    @Test
    void what_asks_nothing_is_written_only_where_everything_is() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(asked("thank you so much", Outcome.NOTHING_ASKED));

            assertThat(folder.holds("thank you so much")).isFalse();
        }
        try (var journal = folder.open(Keep.ALL)) {
            journal.asked(asked("thank you so much", Outcome.NOTHING_ASKED));

            assertThat(folder.holds("thank you so much")).isTrue();
        }
    }
}
