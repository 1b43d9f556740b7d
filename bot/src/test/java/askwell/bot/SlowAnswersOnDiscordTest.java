package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that take longer than Discord waits, from commands and buttons that do nothing else.
@Timeout(60)
class SlowAnswersOnDiscordTest {
    private static final LocalDiscord discord = LocalDiscord.start();
    private static FaceOnDiscord face;

    @BeforeAll
    static void connect(@TempDir Path folder) {
        face =
                FaceOnDiscord.start(
                        discord,
                        folder,
                        Map.of(),
                        List.of(
                                command("privacy", 3_500, card("At last, @everyone")),
                                command(
                                        "my-data",
                                        0,
                                        card("At once", "say", "open", "replace", "fail")),
                                command("forget-me", 3_500, longCards())),
                        List.of(
                                Deed.of(
                                        "say",
                                        0,
                                        (_, _) -> slowly(Response.privately(card("Said")))),
                                Deed.of(
                                        "replace",
                                        0,
                                        (_, _) -> slowly(new Response.Replace(card("New")))),
                                Deed.of("open", 0, (_, _) -> slowly(new Response.Open(form()))),
                                Deed.of(
                                        "fail",
                                        0,
                                        (_, _) -> {
                                            throw new IllegalStateException("on purpose");
                                        })));
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @Test
    void a_slow_answer_is_promised_and_follows_as_promised() {
        var asked = discord.member().slash("privacy");

        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.DEFERRED_MESSAGE);
        assertThat(asked.reply().text()).contains("At last, @everyone");
        assertThat(asked.ephemeral()).isTrue();
        assertThat(asked.reply().componentsV2()).isTrue();
        assertThat(asked.edits()).hasSize(1);
        assertThat(asked.reply().pings()).isEmpty();
        assertThat(Pings.loose(discord)).isEmpty();
    }

    @Test
    void what_does_not_fit_one_message_comes_in_others() {
        var asked = discord.member().slash("forget-me");

        assertThat(asked.reply().text()).contains("first");
        assertThat(asked.followUp(0).text()).contains("second");
        assertThat(asked.followUp(0).ephemeral()).isTrue();
    }

    @Test
    void a_slow_button_is_acknowledged_and_answered_below() {
        var card = discord.member().slash("my-data").reply();
        var pressed = discord.member().presses(card, "say");

        assertThat(pressed.callbackType()).isEqualTo(LocalInteraction.DEFERRED_UPDATE);
        assertThat(pressed.followUp(0).text()).contains("Said");
        assertThat(pressed.followUp(0).ephemeral()).isTrue();
        assertThat(card.text()).contains("At once");
    }

    @Test
    void a_slow_button_changes_its_card() {
        var card = discord.member().slash("my-data").reply();
        var pressed = discord.member().presses(card, "replace");

        assertThat(pressed.callbackType()).isEqualTo(LocalInteraction.DEFERRED_UPDATE);
        card.awaitText("New");
    }

    @Test
    void a_form_that_comes_too_late_is_said_to_be() {
        var card = discord.member().slash("my-data").reply();
        var pressed = discord.member().presses(card, "open");

        assertThat(pressed.followUp(0).text())
                .contains("That took me too long", "press the button once more");
    }

    @Test
    void what_breaks_is_answered_with_a_sentence() {
        var card = discord.member().slash("my-data").reply();

        assertThat(discord.member().presses(card, "fail").reply().text())
                .contains("Something went wrong on my side", "Ask Ruth.")
                .doesNotContain("on purpose");
    }

    private static Reply card(String title, String... deeds) {
        var card = Card.titled(title);
        for (var deed : deeds) {
            card = card.action(Id.of(deed), deed);
        }
        return Reply.of(card);
    }

    private static Reply longCards() {
        return Reply.of(
                Card.titled("first").saying("x".repeat(2_500)),
                Card.titled("second").saying("y".repeat(2_500)));
    }

    private static Form form() {
        return new Form(
                Id.of("sent"),
                "Form",
                List.of(new Form.Field.Text("a", "A", Optional.empty(), "", 10, false, true)));
    }

    private static Command command(String name, int millis, Reply reply) {
        return new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Response run(Invocation invocation) {
                return after(millis, Response.privately(reply));
            }
        };
    }

    private static Response slowly(Response response) {
        return after(1_500, response);
    }

    private static Response after(int millis, Response response) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return response;
    }
}
