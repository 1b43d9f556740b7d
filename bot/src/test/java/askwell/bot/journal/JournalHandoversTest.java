package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.NOON;
import static askwell.bot.journal.JournalFolder.handover;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.journal.Answered.AlreadyAnswered;
import askwell.bot.journal.Answered.Gone;
import askwell.bot.journal.Answered.Taken;
import askwell.bot.journal.HandedOver.Answer;
import askwell.config.Privacy.Keep;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A question that a member gives to a person.
class JournalHandoversTest {

    private static final Optional<String> MEMBER = Optional.of("member-4711");
    private static final String QUESTION = "Who helps? I am Ana, 770-555-0142.";

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void it_is_kept_as_it_was_written() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var key = journal.handOver(handover(QUESTION, MEMBER));

            assertThat(key).matches("[a-z0-9]{12}");
            assertThat(journal.posted(key, "post")).isTrue();
            assertThat(journal.posted("another", "post")).isFalse();
            assertThat(journal.handover(key))
                    .contains(
                            new HandedOver(
                                    key,
                                    NOON,
                                    handover(QUESTION, MEMBER),
                                    Optional.of("post"),
                                    Optional.empty()));
            assertThat(journal.handover("another")).isEmpty();
        }
    }

    @Test
    void the_first_answer_wins() {
        try (var journal = folder.open(Keep.NOTHING);
                var other = folder.open(Keep.NOTHING)) {
            var key = journal.handOver(handover(QUESTION, MEMBER));
            folder.pass(Duration.ofHours(2));
            var taken =
                    new HandedOver(
                            key,
                            NOON,
                            handover(QUESTION, MEMBER),
                            Optional.empty(),
                            Optional.of(
                                    new Answer("We do.", "Ben", NOON.plus(Duration.ofHours(2)))));

            assertThat(journal.answer(key, "We do.", "Ben")).isEqualTo(new Taken(taken));
            assertThat(other.answer(key, "I do.", "Cid")).isEqualTo(new AlreadyAnswered("Ben"));
            assertThat(journal.answer("another", "I do.", "Cid")).isEqualTo(new Gone());
            assertThat(other.handover(key)).contains(taken);
        }
    }

    @Test
    void who_wants_to_be_told_is_known_until_they_have_been() {
        String key;
        try (var journal = folder.open(Keep.NOTHING)) {
            key = journal.handOver(handover(QUESTION, MEMBER));
            var nameless = journal.handOver(handover(QUESTION, Optional.empty()));
            assertThat(journal.untold()).isEmpty();
            journal.answer(key, "We do.", "Ben");
            journal.answer(nameless, "We do.", "Ben");
        }
        try (var journal = folder.open(Keep.NOTHING)) {
            assertThat(journal.untold()).extracting(HandedOver::key).containsExactly(key);
            assertThat(folder.holds("member-4711")).isTrue();

            journal.told(key);

            assertThat(journal.untold()).isEmpty();
            assertThat(folder.holds("member-4711")).isFalse();
            assertThat(journal.handover(key).orElseThrow().handover())
                    .isEqualTo(handover(QUESTION, Optional.empty()));
        }
    }

    @Test
    void a_member_sees_what_is_kept_with_their_id_and_has_it_forgotten() {
        try (var journal = folder.open(Keep.NOTHING)) {
            var first = journal.handOver(handover("first", MEMBER));
            folder.pass(Duration.ofMinutes(1));
            var second = journal.handOver(handover("second", MEMBER));
            var others = journal.handOver(handover("others", Optional.of("another member")));
            journal.answer(second, "Yes.", "Ben");

            assertThat(journal.keptOn("member-4711"))
                    .isEqualTo(
                            List.of(
                                    new Kept(first, NOON, "first", false),
                                    new Kept(
                                            second,
                                            NOON.plus(Duration.ofMinutes(1)),
                                            "second",
                                            true)));
            assertThat(journal.forget("member-4711")).isEqualTo(2);
            assertThat(journal.keptOn("member-4711")).isEmpty();
            assertThat(journal.handover(first)).isEmpty();
            assertThat(journal.untold()).isEmpty();
            assertThat(journal.handover(others)).isPresent();
            assertThat(journal.forget("member-4711")).isZero();
        }
    }
}
