package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalFile;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Work of which people see how far it has come.
@Timeout(60)
class FollowingOnDiscordTest {
    private static final LocalDiscord discord = LocalDiscord.start();

    private static final Map<String, String> TEXTS =
            Map.of(
                    "command.count.name", "cuenta",
                    "command.count.description", "Counts");

    @TempDir private static Path folder;
    private static FaceOnDiscord face;
    private static volatile CountDownLatch counted = new CountDownLatch(1);

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() {
        face =
                FaceOnDiscord.start(
                        discord,
                        folder,
                        TEXTS,
                        List.of(new Count()),
                        List.of(
                                Deed.of(
                                        "count",
                                        0,
                                        (_, _) ->
                                                new Response.Follow(FollowingOnDiscordTest::count)),
                                Deed.of(
                                        "break",
                                        0,
                                        (_, _) ->
                                                new Response.Follow(_ -> {
                                                    throw new IllegalStateException("on purpose");
                                                }))));
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @BeforeEach
    void begin() {
        counted = new CountDownLatch(1);
    }

    @Test
    void it_is_promised_at_once_and_shows_the_newest_until_it_is_done() {
        var called = member.slash("count");
        assertThat(called.callbackType()).isEqualTo(LocalInteraction.DEFERRED_MESSAGE);

        var card = called.reply().awaitText("100 of 100");
        counted.countDown();

        assertThat(card.awaitText("Counted").text()).isEqualTo("### Counted");
        assertThat(card.ephemeral()).isTrue();
        assertThat(card.files()).extracting(LocalFile::text).containsExactly("1, 2, 3");
        // The first that was shown, the newest a second later, and the end.
        assertThat(called.edits()).hasSizeLessThanOrEqualTo(3);
        assertThat(called.followUps()).isEmpty();
    }

    @Test
    void it_changes_the_card_whose_button_was_pressed() {
        counted.countDown();
        var card = member.slash("count").reply().awaitText("Counted");
        counted = new CountDownLatch(1);

        var pressed = member.presses(card, "Again");
        card.awaitText("100 of 100");
        counted.countDown();

        assertThat(pressed.callbackType()).isEqualTo(LocalInteraction.DEFERRED_UPDATE);
        card.awaitText("Counted");
        assertThat(pressed.followUps()).isEmpty();
    }

    @Test
    void where_it_breaks_a_sentence_says_so() {
        counted.countDown();
        var card = member.slash("count").reply().awaitText("Counted");

        member.presses(card, "Break");

        assertThat(card.awaitText("Something went wrong on my side").text())
                .isEqualTo(
                        """
                        ### Something went wrong on my side
                        It is not your fault, and it has been noted. Please try it again in a moment. Ask Ruth.\
                        """);
    }

    @Test
    void what_comes_of_it_after_a_quarter_of_an_hour_is_logged() throws InterruptedException {
        try (var log = new Logged()) {
            var called = member.slash("count");
            called.reply().awaitText("100 of 100");
            discord.trouble().interactionsExpire(Duration.ofSeconds(3), Duration.ZERO);
            var before = discord.received().requests(Match.edits()).size();
            counted.countDown();

            var last = discord.received().await(Match.edits(), before + 1);
            assertThat(discord.received().statusOf(last)).isEqualTo(401);
            while (!log.warnings()
                    .contains(
                            "could not answer: Discord waits 15 minutes at most, and they have passed")) {
                Thread.sleep(10);
            }
        } finally {
            discord.trouble().interactionsExpire(Duration.ofSeconds(3), Duration.ofMinutes(15));
        }
    }

    private static Reply count(Consumer<Reply> soFar) {
        for (var i = 1; i <= 100; i++) {
            soFar.accept(Reply.of(Card.titled(i + " of 100")));
        }
        try {
            counted.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return new Reply(
                List.of(
                        Card.titled("Counted")
                                .action(Id.of("count"), "Again")
                                .action(Id.of("break"), "Break")),
                List.of(new Attachment("numbers.txt", "1, 2, 3")));
    }

    private static final class Count implements Command {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public Response run(Invocation invocation) {
            return new Response.Follow(FollowingOnDiscordTest::count);
        }
    }
}
