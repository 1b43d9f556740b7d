package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import askwell.bot.journal.Settled.How;
import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What members miss, in rows of one kind.
class JournalGapsTest {

    private static final Duration TIME = Duration.ofMinutes(1);

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    /// By words alone.
    private static final Likening BY_WORDS =
            new Likening() {
                @Override
                public Optional<byte[]> direction(String text) {
                    return Optional.empty();
                }

                @Override
                public List<String> words(String text) {
                    return List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
                }
            };

    /// As if the first letter of a text said what it means.
    private static final Likening BY_FIRST_LETTER =
            new Likening() {
                @Override
                public Optional<byte[]> direction(String text) {
                    var direction = new byte[384];
                    direction[text.charAt(0)] = 100;
                    return Optional.of(direction);
                }

                @Override
                public List<String> words(String text) {
                    return BY_WORDS.words(text);
                }
            };

    private static Asked asked(String question, Outcome outcome, String... candidates) {
        return new Asked(
                question,
                outcome,
                .1,
                outcome == Outcome.ANSWERED ? Optional.of(candidates[0]) : Optional.empty(),
                List.of(candidates),
                Optional.of("server"),
                "en");
    }

    private static Asked missed(String question) {
        return asked(question, Outcome.NO_ANSWER, "respite");
    }

    private static List<Queue.Row> rows(Journal journal) {
        assertThat(journal.gaps().sort(BY_WORDS, TIME)).isZero();
        return journal.gaps().queue(0, 100).shown();
    }

    private static Settled settled(How how, JournalFolder folder) {
        return new Settled(
                how, Optional.of("respite"), "Morgan", folder.instant(), Optional.of(7L));
    }

    @Test
    void thirty_wordings_of_one_question_are_one_row_with_its_count() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("where is the bus stop"));
            for (int i = 0; i < 30; i++) {
                folder.pass(Duration.ofMinutes(1));
                journal.asked(missed("can mum get a free eye test " + i));
            }

            assertThat(rows(journal))
                    .extracting(Queue.Row::count, Queue.Row::wording)
                    .containsExactly(
                            tuple(30L, "can mum get a free eye test 29"),
                            tuple(1L, "where is the bus stop"));
            var queue = journal.gaps().queue(1, 1);
            assertThat(queue.rows()).isEqualTo(2);
            assertThat(queue.questions()).isEqualTo(31);
            assertThat(queue.shown()).hasSize(1);

            var gap = journal.gaps().find(rows(journal).getFirst().number()).orElseThrow();
            assertThat(gap.wordings()).hasSize(30).startsWith("can mum get a free eye test 29");
            assertThat(gap.since()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
            assertThat(gap.newest()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
            assertThat(gap.likeliest()).containsExactly("respite");
            assertThat(gap.settled()).isEmpty();
        }
    }

    @Test
    void by_meaning_they_need_no_word_in_common() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("an eye test"));
            journal.asked(missed("at the optician"));
            journal.asked(missed("bus stop"));

            journal.gaps().sort(BY_FIRST_LETTER, TIME);

            assertThat(journal.gaps().queue(0, 9).shown())
                    .extracting(Queue.Row::count)
                    .containsExactly(2L, 1L);
        }
    }

    @Test
    void what_was_answered_or_asks_nothing_is_not_missed() {
        try (var journal = folder.open(Keep.ALL)) {
            journal.asked(asked("how do I find respite", Outcome.ANSWERED, "respite"));
            journal.asked(asked("thank you", Outcome.NOTHING_ASKED));
            assertThat(rows(journal)).isEmpty();

            journal.asked(asked("is there a bus", Outcome.UNSURE, "driving"));
            assertThat(rows(journal)).hasSize(1);
        }
    }

    @Test
    void an_answer_that_was_not_it_is_missed_and_its_article_not_likely() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            var key =
                    journal.asked(asked("is there a bus", Outcome.ANSWERED, "driving", "respite"));
            journal.noted(key, Feedback.NOT_IT);
            journal.noted(key, Feedback.NOT_IT);

            var row = rows(journal).getFirst();
            assertThat(row.wording()).isEqualTo("is there a bus");
            var gap = journal.gaps().find(row.number()).orElseThrow();
            assertThat(gap.misled()).isEqualTo(1);
            assertThat(gap.likeliest()).containsExactly("respite");
        }
    }

    @Test
    void where_nothing_may_be_written_rows_are_of_articles_and_have_no_text() {
        try (var journal = folder.open(Keep.NOTHING)) {
            journal.asked(asked("is there a bus", Outcome.NO_ANSWER, "driving"));
            journal.asked(asked("where do trains go", Outcome.UNSURE, "driving"));
            journal.asked(asked("what is it", Outcome.NO_ANSWER));

            var rows = rows(journal);
            assertThat(rows)
                    .extracting(Queue.Row::count, Queue.Row::wording, Queue.Row::article)
                    .containsExactlyInAnyOrder(tuple(2L, "", "driving"), tuple(1L, "", ""));
            assertThat(folder.holds("trains")).isFalse();

            journal.gaps().settle(rows.getFirst().number(), settled(How.DISMISSED, folder));
            journal.asked(asked("another", Outcome.NO_ANSWER, "driving"));
            assertThat(rows(journal))
                    .extracting(Queue.Row::count)
                    .as("without a text nobody can tell that it asks the same")
                    .containsExactly(1L, 1L);
        }
    }

    @Test
    void rows_go_with_their_questions_and_what_was_made_of_their_texts_too() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("kumquat marmalade recipe"));
            folder.pass(Duration.ofDays(10));
            journal.asked(missed("marmalade recipe"));
            assertThat(rows(journal)).extracting(Queue.Row::count).containsExactly(2L);
            assertThat(folder.holds("kumquat")).isTrue();

            folder.pass(Duration.ofDays(20));
            journal.purge();
            assertThat(folder.holds("kumquat")).isFalse();
            assertThat(journal.gaps().queue(0, 9).shown())
                    .extracting(Queue.Row::count, Queue.Row::wording)
                    .containsExactly(tuple(1L, "marmalade recipe"));

            journal.asked(missed("recipe marmalade"));
            assertThat(rows(journal))
                    .as("another leads it now")
                    .extracting(Queue.Row::count)
                    .containsExactly(2L);

            folder.pass(Duration.ofDays(31));
            journal.purge();
            assertThat(rows(journal)).isEmpty();
            assertThat(folder.holds("marmalade")).isFalse();
        }
    }

    @Test
    void where_the_settings_take_the_texts_back_nothing_made_of_them_stays() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("kumquat marmalade"));
            rows(journal);
        }
        try (var journal = folder.open(Keep.NOTHING)) {
            assertThat(folder.holds("kumquat")).isFalse();
            assertThat(rows(journal))
                    .extracting(Queue.Row::count, Queue.Row::wording, Queue.Row::article)
                    .containsExactly(tuple(1L, "", "respite"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_settled_stays_so_unless_members_are_misled_by_its_answer(How how) {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("is there a bus"));
            var number = rows(journal).getFirst().number();
            var settled = settled(how, folder);
            assertThat(journal.gaps().settle(number, settled)).isEqualTo(new Settling.Done());
            assertThat(rows(journal)).isEmpty();

            folder.pass(Duration.ofMinutes(1));
            journal.asked(missed("a bus is there"));
            assertThat(rows(journal)).isEmpty();
            assertThat(journal.gaps().find(number).orElseThrow().settled()).contains(settled);
            assertThat(journal.gaps().find(number).orElseThrow().count()).isEqualTo(2);

            var key = journal.asked(asked("is there a bus", Outcome.ANSWERED, "respite"));
            journal.noted(key, Feedback.NOT_IT);
            assertThat(rows(journal)).hasSize(how.isAnswer() ? 1 : 0);
        }
    }

    @Test
    void only_one_settles_a_row_and_it_can_be_taken_back() {
        try (var journal = folder.open(Keep.UNANSWERED);
                var other = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("is there a bus"));
            var number = rows(journal).getFirst().number();
            var settled = settled(How.NEVER, folder);
            journal.gaps().settle(number, settled);

            assertThat(other.gaps().settle(number, settled(How.DISMISSED, folder)))
                    .isEqualTo(new Settling.Already(settled));
            assertThat(other.gaps().settle(99, settled)).isEqualTo(new Settling.Gone());

            assertThat(other.gaps().reopen(number)).contains(settled);
            assertThat(other.gaps().reopen(number)).isEmpty();
            assertThat(rows(journal)).hasSize(1);
        }
    }

    @Test
    void moderators_are_told_of_a_row_once_and_of_a_settled_one_not_at_all() {
        long first;
        try (var journal = folder.open(Keep.UNANSWERED)) {
            journal.asked(missed("is there a bus"));
            first = rows(journal).getFirst().number();
            assertThat(journal.gaps().newSince()).contains(NOON);
            assertThat(journal.gaps().news(NOON, 9).shown()).hasSize(1);
            journal.gaps().told(NOON);
        }
        folder.pass(Duration.ofMinutes(1));
        try (var journal = folder.open(Keep.UNANSWERED)) {
            assertThat(journal.gaps().newSince()).isEmpty();
            journal.asked(missed("is there a bus"));
            journal.asked(missed("eye test for mum"));
            rows(journal);

            var news = journal.gaps().news(folder.instant(), 9);
            assertThat(news.rows()).isEqualTo(1);
            assertThat(news.shown())
                    .extracting(Queue.Row::wording)
                    .containsExactly("eye test for mum");

            journal.gaps().settle(news.shown().getFirst().number(), settled(How.DISMISSED, folder));
            assertThat(journal.gaps().newSince()).isEmpty();
            assertThat(first).isNotEqualTo(news.shown().getFirst().number());
        }
    }

    @Test
    void who_waits_for_an_answer_to_one_of_its_questions_is_known() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            var one = journal.asked(missed("is there a bus"));
            journal.asked(missed("is there a bus now"));
            var handover =
                    journal.handOver(
                            new Handover(
                                    "is there a bus",
                                    Optional.of("member"),
                                    Optional.of("server"),
                                    "channel",
                                    Optional.empty(),
                                    "en",
                                    Optional.of(one)));
            var number = rows(journal).getFirst().number();

            assertThat(journal.gaps().waiting(number)).containsExactly(handover);
            journal.answer(handover, "Yes.", "Morgan");
            assertThat(journal.gaps().waiting(number)).isEmpty();
        }
    }

    @Test
    void a_restart_changes_nothing_and_sorting_goes_on_where_it_stopped() {
        try (var journal = folder.open(Keep.UNANSWERED)) {
            for (int i = 0; i < 40; i++) {
                journal.asked(missed("is there a bus " + i));
            }
            assertThat(journal.gaps().sort(BY_WORDS, Duration.ZERO)).isEqualTo(40);
        }
        try (var journal = folder.open(Keep.UNANSWERED)) {
            assertThat(rows(journal)).extracting(Queue.Row::count).containsExactly(40L);
        }
    }
}
