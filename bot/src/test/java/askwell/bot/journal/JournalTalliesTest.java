package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;
import static askwell.bot.journal.JournalFolder.asked;
import static askwell.bot.journal.JournalFolder.handover;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/// The counts of questions, summed up over days.
class JournalTalliesTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    private static void ask(Journal journal, int times, Outcome outcome) {
        for (int i = 0; i < times; i++) {
            journal.asked(asked("q", outcome));
        }
    }

    @Test
    void all_questions_count_small_talk_aside() {
        try (var journal = folder.open(Keep.NOTHING)) {
            ask(journal, 3, Outcome.ANSWERED);
            ask(journal, 2, Outcome.UNSURE);
            ask(journal, 6, Outcome.NO_ANSWER);
            ask(journal, 9, Outcome.NOTHING_ASKED);

            assertThat(journal.tallies(TODAY, TODAY, 1))
                    .containsExactly(
                            new Tally(
                                    TODAY,
                                    TODAY,
                                    OptionalLong.of(11),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalLong.of(6),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    OptionalLong.empty()));
        }
    }

    @Test
    void parts_follow_each_other_and_the_last_may_be_shorter() {
        try (var journal = folder.open(Keep.NOTHING)) {
            ask(journal, 5, Outcome.ANSWERED);
            folder.pass(Duration.ofDays(4));
            ask(journal, 7, Outcome.ANSWERED);

            var parts = journal.tallies(TODAY, TODAY.plusDays(4), 3);

            assertThat(parts).extracting(Tally::from).containsExactly(TODAY, TODAY.plusDays(3));
            assertThat(parts)
                    .extracting(Tally::to)
                    .containsExactly(TODAY.plusDays(2), TODAY.plusDays(4));
            assertThat(parts)
                    .extracting(Tally::answered)
                    .containsExactly(OptionalLong.of(5), OptionalLong.of(7));
        }
    }

    @Test
    void waiting_ends_with_a_persons_answer() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var one = journal.handOver(handover("q", Optional.empty()));
            journal.handOver(handover("nobody answers", Optional.empty()));
            folder.pass(Duration.ofDays(2));
            journal.answer(one, "a", "Ruth");

            assertThat(journal.waits(TODAY, TODAY)).containsExactly(Duration.ofDays(2));
            assertThat(journal.waits(TODAY.plusDays(1), TODAY.plusDays(2))).isEmpty();
        }
    }
}
