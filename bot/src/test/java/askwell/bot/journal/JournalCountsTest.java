package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;
import static askwell.bot.journal.JournalFolder.asked;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/// Which counts are told.
class JournalCountsTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void a_figure_below_five_is_not_told() {
        try (var journal = folder.open(Keep.NOTHING)) {
            for (int i = 0; i < 5; i++) {
                var key = journal.asked(asked("q", Outcome.ANSWERED));
                journal.noted(key, Feedback.HELPED);
                if (i > 0) {
                    journal.noted(key, Feedback.NOT_IT);
                    journal.asked(asked("q", Outcome.NO_ANSWER));
                }
            }

            assertThat(journal.counts(TODAY, TODAY))
                    .containsExactly(
                            new Count(
                                    Outcome.ANSWERED,
                                    OptionalLong.of(5),
                                    OptionalLong.of(5),
                                    OptionalLong.empty(),
                                    OptionalLong.empty()),
                            new Count(
                                    Outcome.NO_ANSWER,
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalLong.empty()));
        }
    }

    @Test
    void days_are_counted_together() {
        try (var journal = folder.open(Keep.NOTHING)) {
            for (int i = 0; i < 6; i++) {
                journal.asked(asked("q", Outcome.UNSURE));
                folder.pass(Duration.ofDays(1));
            }

            assertThat(journal.counts(TODAY, TODAY.plusDays(5)))
                    .extracting(Count::asked)
                    .containsExactly(OptionalLong.of(6));
            assertThat(journal.counts(TODAY, TODAY.plusDays(3)))
                    .extracting(Count::asked)
                    .containsExactly(OptionalLong.empty());
            assertThat(journal.counts(TODAY.plusDays(9), TODAY.plusDays(9))).isEmpty();
        }
    }
}
