package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;
import static askwell.bot.journal.JournalFolder.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is written of a question, and what of it can be read again.
class JournalQuestionsTest {

    private static final String QUESTION = "Who cares for dad? Ring 770-555-0142.";
    private static final String BLOTTED = "Who cares for dad? Ring [number].";

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @ParameterizedTest
    @EnumSource
    void an_answered_question_is_written_only_where_all_are(Keep keep) {
        assertThat(written(keep, Outcome.ANSWERED)).isEqualTo(keep == Keep.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void an_unanswered_question_is_written_unless_nothing_is(Keep keep) {
        assertThat(written(keep, Outcome.NO_ANSWER)).isEqualTo(keep != Keep.NOTHING);
        assertThat(written(keep, Outcome.UNSURE)).isEqualTo(keep != Keep.NOTHING);
    }

    private boolean written(Keep keep, Outcome outcome) {
        String key;
        try (var journal = folder.open(keep)) {
            key = journal.asked(asked(QUESTION, outcome));
            assertThat(question(journal, key)).contains(QUESTION);
            assertThat(folder.holds("770-555")).isFalse();
            var open = folder.holds(BLOTTED);
            folder.pass(Duration.ofHours(1));
            assertThat(question(journal, key)).isEqualTo(kept(open));
        }
        try (var journal = folder.open(keep)) {
            var written = folder.holds(BLOTTED);
            assertThat(question(journal, key)).isEqualTo(kept(written));
            return written;
        }
    }

    private static Optional<String> kept(boolean written) {
        return written ? Optional.of(BLOTTED) : Optional.empty();
    }

    private static Optional<String> question(Journal journal, String key) {
        return journal.entry(key).orElseThrow().question();
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_not_answered_after_all_is_written_then(Keep keep) {
        try (var journal = folder.open(keep)) {
            var key = journal.asked(asked(QUESTION, Outcome.ANSWERED));
            journal.noted(key, Feedback.NOT_IT);

            assertThat(folder.holds(BLOTTED)).isEqualTo(keep != Keep.NOTHING);
            journal.purge();
            assertThat(folder.holds(BLOTTED)).isEqualTo(keep != Keep.NOTHING);
        }
    }

    @Test
    void that_is_too_late_when_nobody_remembers_it() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            var key = journal.asked(asked(QUESTION, Outcome.ANSWERED));
            folder.pass(Duration.ofHours(1));
            journal.noted(key, Feedback.NOT_IT);

            assertThat(question(journal, key)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_settings_no_longer_allow_goes(Keep keep) {
        try (var journal = folder.open(Keep.ALL)) {
            journal.asked(asked("answered alpha", Outcome.ANSWERED));
            journal.asked(asked("nothing beta", Outcome.NO_ANSWER));
            journal.noted(journal.asked(asked("refused gamma", Outcome.ANSWERED)), Feedback.NOT_IT);
        }
        try (var _ = folder.open(keep)) {
            assertThat(folder.holds("answered alpha")).isEqualTo(keep == Keep.ALL);
            assertThat(folder.holds("nothing beta")).isEqualTo(keep != Keep.NOTHING);
            assertThat(folder.holds("refused gamma")).isEqualTo(keep != Keep.NOTHING);
        }
    }

    @Test
    void an_entry_says_what_came_of_it() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var key = journal.asked(asked(QUESTION, Outcome.ANSWERED));

            assertThat(key).matches("[a-z0-9]{12}");
            assertThat(journal.entry(key))
                    .contains(
                            new Entry(
                                    NOON,
                                    Outcome.ANSWERED,
                                    .9,
                                    Optional.of("respite"),
                                    List.of("respite", "hospice"),
                                    Optional.of(QUESTION)));
            assertThat(journal.entry("another")).isEmpty();
        }
    }

    @Test
    void ten_candidates_are_enough() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var key =
                    journal.asked(
                            new Asked(
                                    "?",
                                    Outcome.UNSURE,
                                    0,
                                    Optional.empty(),
                                    Collections.nCopies(12, "a"),
                                    Optional.empty(),
                                    "de"));

            assertThat(journal.entry(key).orElseThrow().candidates())
                    .isEqualTo(Collections.nCopies(10, "a"));
        }
        assertThatThrownBy(() ->
                        new Asked(
                                "?",
                                Outcome.UNSURE,
                                Double.NaN,
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                "de"))
                .hasMessage("a confidence is from 0 to 1, but this one is NaN");
    }

    @Test
    void counts_stay_when_questions_go_and_count_nothing_twice() throws SQLException {
        try (var journal = folder.open(Keep.ALL)) {
            var key = journal.asked(asked(QUESTION, Outcome.ANSWERED));
            journal.asked(asked(QUESTION, Outcome.ANSWERED));
            journal.asked(asked(QUESTION, Outcome.NO_ANSWER));
            folder.pass(Duration.ofDays(1));
            for (var feedback : Feedback.values()) {
                journal.noted(key, feedback);
                journal.noted(key, feedback);
                journal.noted("unknown", feedback);
            }
            folder.pass(Duration.ofDays(30));

            assertThat(journal.purge()).isEqualTo(3);
            assertThat(journal.entry(key)).isEmpty();
            assertThat(folder.holds("Who cares")).isFalse();
            assertThat(folder.holds(key)).isFalse();
        }
        assertThat(tallies())
                .containsExactlyInAnyOrder(
                        "2026-03-01 server en ANSWERED 2 1 1 1 1 1",
                        "2026-03-01 server en NO_ANSWER 1 0 0 0 0 0");
    }

    private List<String> tallies() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + path.resolve(Journal.FILE));
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT concat_ws(' ', day, server, language, outcome, asked,"
                                        + " helped, not_it, picked, shared, handed_over) FROM"
                                        + " tally")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
