package askwell.bot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.dv8tion.jda.api.requests.GatewayIntent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// What goes wrong on the double reaches JDA as it does from Discord.
@Timeout(60)
class LocalDiscordTroubleTest {

    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private final LocalDiscord discord = LocalDiscord.start();
    private final Trouble trouble = discord.trouble();
    private final LocalMember member = discord.member();
    private SmallBot bot;

    @BeforeEach
    void connect() throws InterruptedException {
        trouble.heartbeatEvery(Duration.ofMillis(300));
        bot = SmallBot.on(discord, GatewayIntent.MESSAGE_CONTENT);
    }

    @AfterEach
    void disconnect() {
        bot.close();
        discord.close();
    }

    @Test
    void a_dropped_bot_resumes_and_hears_what_it_missed() throws InterruptedException {
        trouble.dropConnection(4000);
        member.says("are you there?");
        assertThat(bot.next()).isEqualTo("said: are you there?");
        assertThat(frames(RESUME)).isOne();
        assertThat(frames(IDENTIFY)).isOne();
    }

    @Test
    void a_bot_that_was_cut_off_resumes() throws InterruptedException {
        trouble.cutConnection();
        member.says("still there?");
        assertThat(bot.next()).isEqualTo("said: still there?");
        assertThat(frames(IDENTIFY)).isOne();
    }

    @Test
    void a_bot_that_is_asked_to_come_back_does() throws InterruptedException {
        trouble.reconnectAsked();
        member.says("back?");
        assertThat(bot.next()).isEqualTo("said: back?");
        assertThat(awaitFrames(RESUME)).isOne();
    }

    @Test
    void a_disturbed_session_is_resumed() throws InterruptedException {
        trouble.invalidSession(true);
        awaitFrames(RESUME);
        member.says("all well?");
        assertThat(bot.next()).isEqualTo("said: all well?");
    }

    @Test
    void a_session_that_is_over_begins_anew() throws InterruptedException {
        trouble.invalidSession(false);
        assertThat(awaitFrames(IDENTIFY, 2)).isEqualTo(2);
        discord.awaitBot();
        assertThat(member.slash("ask", Map.of("question", "?")).reply().text()).isNotEmpty();
    }

    @Test
    void a_bot_leaves_a_silent_gateway_and_resumes() throws InterruptedException {
        trouble.silence();
        member.says("hello?");
        assertThat(bot.next()).isEqualTo("said: hello?");
        assertThat(frames(RESUME)).isOne();
    }

    @Test
    void a_bot_whose_heartbeats_stop_is_closed_out() throws Exception {
        try (var strict = LocalDiscord.start();
                var client = HttpClient.newHttpClient()) {
            strict.trouble().heartbeatEvery(Duration.ofMillis(50));
            var closed = new CompletableFuture<Integer>();
            client.newWebSocketBuilder()
                    .buildAsync(
                            URI.create(strict.gatewayUrl() + "?encoding=json&v=10"),
                            new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onClose(
                                        WebSocket socket, int code, String reason) {
                                    closed.complete(code);
                                    return CompletableFuture.completedStage(null);
                                }
                            })
                    .join();

            assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4009);
            assertThat(strict.received().missedHeartbeats()).isOne();
        }
    }

    @Test
    void a_slow_gateway_delays_what_the_bot_hears() {
        trouble.slowGateway(Duration.ofMillis(200));
        long asking = System.nanoTime();
        var asked = member.slash("export");
        assertThat(asked.reply().content()).isEqualTo("Here it is.");
        assertThat(Duration.ofNanos(discord.received().sentAt(asked) - asking))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void too_many_requests_are_sent_again_when_the_time_is_over() {
        trouble.tooManyRequests(Match.messages(), Duration.ofSeconds(1), 1);
        var message = member.says(discord.botMention());
        assertThat(discord.awaitReplyTo(message).content()).isEqualTo("Yes?");
        var sent = discord.received().requests(Match.messages());
        assertThat(sent).hasSize(2);
        assertThat(Duration.ofNanos(sent.getLast().arrived() - sent.getFirst().arrived()))
                .isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 0, 0: 500: Internal Server Error",
        "403, 50013, 50013: Missing Permissions",
        "404, 10008, 10008: Unknown Message"
    })
    void a_refused_message_is_refused_with_its_reason(int status, int code, String reason) {
        trouble.fail(Match.messages(), status, code, 1);
        var channel = bot.jda().getTextChannelById(discord.general().id());
        var refused =
                channel.sendMessage("hello")
                        .map(_ -> "sent")
                        .onErrorMap(Throwable::getMessage)
                        .complete();
        assertThat(refused).isEqualTo(reason);
        assertThat(channel.sendMessage("hello").complete().getContentRaw()).isEqualTo("hello");
    }

    @Test
    void an_interaction_that_waited_too_long_is_unknown() {
        trouble.interactionsExpire(Duration.ZERO, Duration.ofMinutes(15));
        var asked = member.slash("export");
        var late = discord.received().await(Match.callbacks());
        assertThat(discord.received().statusOf(late)).isEqualTo(404);
        assertThat(asked.answered()).isEmpty();
    }

    @Test
    void an_old_interaction_takes_no_more_answers() {
        trouble.interactionsExpire(Duration.ofSeconds(30), Duration.ofMillis(1));
        var asked = member.slash("slow");
        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.DEFERRED_MESSAGE);
        var late = discord.received().await(Match.edits());
        assertThat(discord.received().statusOf(late)).isEqualTo(401);
        assertThat(asked.edits()).isEmpty();
    }

    @Test
    void somebody_who_closed_private_messages_gets_none() {
        member.closesPrivateMessages();
        var opened = bot.jda().openPrivateChannelById(member.id());
        var refused =
                opened.flatMap(channel -> channel.sendMessage("psst"))
                        .map(_ -> "sent")
                        .onErrorMap(Throwable::getMessage)
                        .complete();
        assertThat(refused).isEqualTo("50007: Cannot send messages to this user");
    }

    @Test
    void a_channel_closed_to_the_bot_refuses_it() {
        discord.guild().denyBot(discord.watched(), Permissions.SEND_MESSAGES);
        var message = member.says(discord.watched(), discord.botMention());
        var again = member.says(discord.general(), discord.botMention());
        assertThat(discord.awaitReplyTo(again).content()).isEqualTo("Yes?");
        assertThat(discord.messages(message.channel())).hasSize(1);
    }

    @Test
    void a_bot_that_may_not_read_every_message_is_turned_away() {
        try (var strict = LocalDiscord.start()) {
            strict.trouble().forbidMessageContent();
            assertThatThrownBy(() -> SmallBot.on(strict, GatewayIntent.MESSAGE_CONTENT))
                    .hasMessageContaining("an intent you aren't allowed to use");
        }
    }

    @Test
    void a_slow_request_is_answered_late() {
        trouble.slow(Match.callbacks(), Duration.ofMillis(300));
        var asked = member.slash("export");
        asked.reply();
        assertThat(Duration.ofNanos(System.nanoTime() - asked.answeredAt()))
                .isGreaterThan(Duration.ofMillis(300));
    }

    private long frames(int op) {
        return discord.received().gatewayFrames().stream()
                .filter(frame -> frame.path("op").asInt(-1) == op)
                .count();
    }

    private long awaitFrames(int op) {
        return awaitFrames(op, 1);
    }

    private long awaitFrames(int op, int count) {
        discord.received().awaitGateway(op, count);
        return frames(op);
    }
}
