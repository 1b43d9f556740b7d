package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.bot.journal.FirstWords.Waiting;
import askwell.bot.journal.Journal;
import askwell.config.Privacy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question to which people have the first word is not forgotten when the bot stops meanwhile: it is answered once, where
/// nobody has answered it.
@Timeout(60)
class FirstWordsOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ATTORNEY = "What is a power of attorney?";
    private static final Duration WAIT = Duration.ofHours(1);

    private static final String SETTINGS =
            """
            discord {
              message-content = on
              watch { channels = ["$WATCHED", "$FORUM"], threshold = 0.3, wait = 1 hour }
            }
            """;

    @TempDir private Path folder;
    private final SettableClock clock = new SettableClock(Instant.now());
    private final LocalDiscord discord = LocalDiscord.start();
    private final LocalMember member = discord.member();
    private final LocalMember other = discord.otherMember();
    private OnDiscord bot;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, discord, SETTINGS, clock);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void it_is_answered_once_when_its_time_is_over_after_a_restart() {
        var question = asked(RESPITE);
        bot.restart();
        assertThat(replies(question)).isZero();
        clock.pass(WAIT);

        var reply = discord.awaitReplyTo(question);

        assertThat(reply.text()).contains(RESPITE);
        assertThat(reply.pings()).isEmpty();
        awaitWaiting(0);
        bot.restart();
        clock.pass(WAIT);
        discord.awaitReplyTo(member.says(discord.botMention() + " " + ATTORNEY));
        assertThat(replies(question)).isOne();
    }

    @Test
    void its_answer_follows_it_like_any_other() {
        var question = asked(RESPITE);
        bot.restart();
        clock.pass(WAIT);
        var reply = discord.awaitReplyTo(question);
        awaitWaiting(0);

        member.edits(question, ATTORNEY);
        reply.awaitText(ATTORNEY);
        member.deletes(question);

        bot.awaitDeletion(reply);
    }

    @Test
    void it_is_answered_after_a_kill_too(@TempDir Path left) throws IOException {
        var question = asked(RESPITE);
        // What a kill at this moment leaves behind.
        copy(folder, left);
        bot.stop();
        clock.pass(WAIT);

        bot = OnDiscord.start(left, discord, SETTINGS, clock);

        assertThat(discord.awaitReplyTo(question).text()).contains(RESPITE);
    }

    @Test
    void a_post_is_read_with_its_title() {
        var post =
                member.opensPost(
                        discord.forum(), "Respite care", "Who knows how to find it for a weekend?");
        awaitWaiting(1);
        bot.restart();
        clock.pass(WAIT);

        assertThat(discord.awaitReplyTo(post).text()).contains(RESPITE);
    }

    @Test
    void it_is_left_to_whoever_answered_while_the_bot_was_away() {
        var question = asked(RESPITE);
        bot.stop();
        other.says(discord.watched(), "Ask the agency, they helped us.");

        comesBack();

        assertThat(replies(question)).isZero();
    }

    @Test
    void what_the_asker_and_other_bots_add_is_no_answer() {
        var question = asked(RESPITE);
        bot.stop();
        member.says(discord.watched(), "It is for my father.");
        discord.guild().addBot("Echo").says(discord.watched(), "Hello!");

        comesBack();

        assertThat(replies(question)).isOne();
    }

    @Test
    void it_is_answered_as_it_reads_now() {
        var question = asked(RESPITE);
        bot.stop();
        member.edits(question, ATTORNEY);

        comesBack();

        assertThat(discord.awaitReplyTo(question).text()).contains(ATTORNEY);
    }

    @Test
    void it_is_not_answered_where_it_asks_nothing_any_more_or_is_gone() {
        var mended = asked(RESPITE);
        var deleted = asked(ATTORNEY);
        bot.stop();
        member.edits(mended, "Never mind, found it.");
        member.deletes(deleted);

        comesBack();

        assertThat(replies(mended) + replies(deleted)).isZero();
    }

    @Test
    void danger_that_was_written_meanwhile_is_answered_whoever_else_has() {
        var question = asked(RESPITE);
        bot.stop();
        member.edits(question, "I want to kill myself tonight");
        other.says(discord.watched(), "Ask the agency.");

        comesBack();

        assertThat(discord.awaitReplyTo(question).text()).contains("I have read your message");
    }

    @Test
    void it_is_not_answered_when_it_is_far_too_late() {
        var question = asked(RESPITE);
        bot.stop();
        clock.pass(WAIT.plusHours(6));

        comesBack();

        assertThat(replies(question)).isZero();
        assertThat(waiting(WAIT)).isEmpty();
    }

    @Test
    void it_is_not_answered_again_where_only_discord_knows_of_the_answer() {
        var question = asked(RESPITE);
        bot.restart();
        clock.pass(WAIT);
        discord.awaitReplyTo(question);
        awaitWaiting(0);
        bot.stop();
        // As if it had been killed right after it had sent its answer.
        try (var journal = bot.journal()) {
            journal.forgetReply(question.channel().id(), question.id());
            journal.firstWords().add(where(question), Duration.ZERO);
        }

        comesBack();

        assertThat(replies(question)).isOne();
    }

    @Test
    void it_is_answered_where_the_bot_was_killed_before_it_could() {
        var question = asked(RESPITE);
        bot.stop();
        try (var journal = bot.journal()) {
            journal.claim(question.channel().id(), question.id());
        }

        comesBack();

        assertThat(replies(question)).isOne();
    }

    @Test
    void where_discord_does_not_show_it_it_is_tried_again_some_minutes_later() {
        var question = asked(RESPITE);
        bot.stop();
        var looked = Match.of("GET", "/channels/\\d+/messages/" + question.id());
        discord.trouble().fail(looked, 403, 50001, 1);
        clock.pass(WAIT);
        try (var log = new Logged()) {
            bot.restart();
            discord.received().await(looked);
            awaitWaiting(0, Duration.ZERO);
            assertThat(log.traces()).isEmpty();
        }

        clock.pass(Duration.ofMinutes(5));

        assertThat(discord.awaitReplyTo(question).text()).contains(RESPITE);
    }

    /// Once what waits can be answered, and has been looked after.
    private void comesBack() {
        clock.pass(WAIT);
        bot.restart();
        awaitWaiting(0);
    }

    private LocalMessage asked(String text) {
        var before = waiting(WAIT).size();
        var question = member.says(discord.watched(), text);
        awaitWaiting(before + 1);
        return question;
    }

    private void awaitWaiting(int count) {
        awaitWaiting(count, WAIT);
    }

    private void awaitWaiting(int count, Duration later) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (waiting(later).size() != count) {
            assertThat(System.nanoTime()).as("%d questions to wait", count).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                throw new AssertionError(hurry);
            }
        }
    }

    /// What will be due after some time.
    private List<Waiting> waiting(Duration time) {
        var later = clock.instant().plus(time);
        var privacy = new Privacy(Privacy.Keep.NOTHING, Duration.ofDays(30), Optional.empty());
        try (var journal = Journal.open(folder, privacy, () -> later)) {
            return journal.firstWords().due();
        }
    }

    private static Waiting where(LocalMessage question) {
        return new Waiting(question.channel().id(), question.id());
    }

    private long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
