package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.discord.DiscordException;
import askwell.bot.discord.DiscordFace;
import askwell.bot.discord.Traffic;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.config.Settings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What goes wrong on Discord costs an answer at most: a sentence in the log, and the next one is given.
@Timeout(60)
class TroubleOnDiscordTest {
    private static final String RESPITE = "how do I find respite care for a weekend";
    private static final int RESUME = 6;

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember member = discord.member();
    private final Logged log = new Logged();

    @BeforeAll
    static void start() {
        discord.trouble().heartbeatEvery(Duration.ofMillis(300));
        bot = OnDiscord.start(folder, discord, "discord.limits { member = 1000, channel = 10000 }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @BeforeEach
    void heal() {
        discord.trouble().heal();
    }

    @AfterEach
    void goesOn() {
        try (log) {
            discord.trouble().heal();
            discord.trouble().interactionsExpire(Duration.ofSeconds(3), Duration.ofMinutes(15));
            assertThat(bot.ask(RESPITE).text()).contains("How do I find respite care");
            assertThat(discord.awaitReplyTo(mention()).text()).contains("How do I find respite");
            assertThat(log.traces()).isEmpty();
        }
    }

    @Test
    void too_many_requests_are_sent_again_when_the_time_is_over() {
        discord.trouble().tooManyRequests(Match.messages(), Duration.ofSeconds(1), 1);

        assertThat(discord.awaitReplyTo(mention()).text()).contains("respite");
    }

    @Test
    void an_answer_that_may_not_be_given_is_a_sentence_in_the_log() {
        refused(Match.messages(), 403, 50013);

        assertThat(log.warnings())
                .contains(
                        "could not reply to a message: the bot may not do that there; give its role the permissions of the invite link");
    }

    @Test
    void a_channel_that_it_may_not_see_is_a_sentence_in_the_log() {
        refused(Match.messages(), 403, 50001);

        assertThat(log.warnings())
                .contains(
                        "could not reply to a message: the bot does not see that channel; let its role view it");
    }

    @Test
    void a_fault_of_discord_itself_is_a_sentence_in_the_log() {
        refused(Match.messages(), 500, 0);

        assertThat(log.warnings())
                .contains("could not reply to a message: Discord itself had a fault (HTTP 500)");
    }

    @Test
    void a_message_that_is_gone_is_a_sentence_in_the_log() {
        refused(Match.messages(), 404, 10008);

        assertThat(log.warnings())
                .contains("could not reply to a message: the message has been deleted");
    }

    @Test
    void an_interaction_that_has_expired_is_a_sentence_in_the_log() {
        discord.trouble().fail(Match.callbacks(), 404, 10062, 1);
        bot.asked(RESPITE);
        awaitWarning("could not answer: Discord waits 3 seconds for a first answer");
    }

    @Test
    void an_interaction_that_was_answered_already_is_a_sentence_in_the_log() {
        discord.trouble().fail(Match.callbacks(), 400, 40060, 1);
        bot.asked(RESPITE);
        awaitWarning("could not answer: it was answered already");
    }

    @Test
    void an_answer_that_was_deleted_by_somebody_else_is_let_go() {
        var question = mention();
        var reply = discord.awaitReplyTo(question);
        discord.moderator().deletes(reply);

        member.edits(question, discord.botMention() + " what is a power of attorney");
        awaitWarning("could not change a message: the message has been deleted");
        member.deletes(question);
    }

    @Test
    void a_slow_discord_gets_its_answers_all_the_same() {
        discord.trouble().slow(Match.callbacks(), Duration.ofMillis(1_500));

        assertThat(bot.ask(RESPITE).text()).contains("respite");
    }

    @Test
    void a_silent_gateway_is_left_and_nothing_is_lost() {
        var resumes = frames();
        discord.trouble().silence();
        var question = mention();

        assertThat(discord.awaitReplyTo(question).text()).contains("respite");
        assertThat(frames()).isGreaterThan(resumes);
    }

    @Test
    void a_connection_that_breaks_off_is_taken_up_again() {
        discord.trouble().cutConnection();

        assertThat(discord.awaitReplyTo(mention()).text()).contains("respite");
    }

    @Test
    void answers_under_way_are_still_given_when_it_stops() {
        discord.trouble().slow(Match.callbacks(), Duration.ofSeconds(1));
        discord.trouble().slow(Match.messages(), Duration.ofSeconds(2));
        var asked = bot.asked(RESPITE);
        var sent = discord.received().requests(Match.messages()).size();
        var question = mention();
        asked.callback();
        discord.received().await(Match.messages(), sent + 1);

        var began = System.nanoTime();
        bot.restart();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.MESSAGE);
        assertThat(asked.reply().text()).contains("respite");
        assertThat(discord.awaitReplyTo(question).text()).contains("respite");
        var later = discord.awaitReplyTo(question);
        member.deletes(question);
        bot.awaitDeletion(later);
    }

    @Test
    void a_message_that_comes_with_the_very_first_events_is_answered(@TempDir Path other) {
        try (var early = LocalDiscord.start()) {
            var question = new LocalMessage[1];
            var speaking =
                    Thread.startVirtualThread(() -> {
                        early.awaitBot();
                        question[0] = early.member().says(early.botMention() + " " + RESPITE);
                    });
            try (var _ = OnDiscord.start(other, early, "")) {
                speaking.join();
                assertThat(early.awaitReplyTo(question[0]).text()).contains("respite");
            } catch (InterruptedException hurry) {
                throw new AssertionError(hurry);
            }
        }
    }

    @Test
    void a_wrong_token_is_said_in_a_sentence(@TempDir Path other) {
        assertThatThrownBy(() -> connect(other, discord.apiUrl(), "wrong", ""))
                .isInstanceOf(DiscordException.class)
                .hasMessageStartingWith("Discord does not know this token: copy it again");
    }

    @Test
    void an_unreachable_discord_is_said_in_a_sentence(@TempDir Path other) {
        assertThatThrownBy(() -> connect(other, "http://127.0.0.1:1/api/v10", "any", ""))
                .isInstanceOf(DiscordException.class)
                .hasMessageStartingWith("Discord cannot be reached at http://127.0.0.1:1/api/v10")
                .hasMessageEndingWith("check the network, and discord.api-url in the settings");
    }

    @Test
    void a_refused_intent_is_said_in_a_sentence(@TempDir Path other) {
        try (var strict = LocalDiscord.start()) {
            strict.trouble().forbidMessageContent();
            assertThatThrownBy(() ->
                            connect(
                                    other,
                                    strict.apiUrl(),
                                    LocalDiscord.TOKEN,
                                    "discord.message-content = on"))
                    .isInstanceOf(DiscordException.class)
                    .hasMessageStartingWith("Discord refuses the message content: switch");
        }
    }

    private void refused(Match match, int status, int code) {
        var sent = discord.received().requests(match).size();
        // JDA itself tries a fault of the server's a second time.
        discord.trouble().fail(match, status, code, status == 500 ? 2 : 1);
        mention();
        discord.received().await(match, sent + 1);
        awaitWarning("could not reply to a message");
    }

    private void awaitWarning(String beginning) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (log.warnings().stream().noneMatch(line -> line.startsWith(beginning))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(beginning + " is not among " + log.warnings());
            }
            Thread.onSpinWait();
        }
    }

    private static void connect(Path folder, String api, String token, String more)
            throws IOException, InterruptedException {
        var settings =
                Settings.read(
                        Files.writeString(
                                folder.resolve("askwell.conf"),
                                "discord.api-url = \"%s\"%n%s".formatted(api, more)));
        try (var face = new DiscordFace(settings.discord(), settings.texts(), Traffic.UNSEEN)) {
            face.connect(token);
            face.answer(List.of(), List.of(), new Deaf(), (_, _) -> "");
            face.awaitReady(Duration.ofSeconds(20));
        }
    }

    private LocalMessage mention() {
        return member.says(discord.botMention() + " " + RESPITE);
    }

    private static long frames() {
        return discord.received().gatewayFrames().stream()
                .filter(frame -> frame.path("op").asInt(-1) == RESUME)
                .count();
    }

    private static final class Deaf implements Listener {
        @Override
        public void heard(Heard heard) {}

        @Override
        public void edited(Heard heard) {}

        @Override
        public void deleted(MessageRef message) {}
    }
}
