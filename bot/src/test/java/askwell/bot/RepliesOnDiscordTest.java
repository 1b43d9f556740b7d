package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.Manners;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The menu of a message that replies to another one.
@Timeout(60)
class RepliesOnDiscordTest {
    private static final Map<String, String> TEXTS = Map.of("command.about.name", "What is this");
    private static final Match LOOK_UP = Match.of("GET", "/channels/\\d+/messages/\\d+");

    @TempDir private Path folder;

    /// @param whole whether Discord sends along what the message replies to
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void it_is_known_with_what_it_replies_to(boolean whole) {
        try (var discord = start(whole);
                var _ = face(discord)) {
            var asked = discord.member().says("Who drives the Tuesday crowd?");
            var answered = discord.moderator().replies(asked, "Ruth does.");

            assertThat(discord.moderator().messageMenu("What is this", answered).reply().text())
                    .isEqualTo("### Ruth does. (to Who drives the Tuesday crowd?)");
            assertThat(discord.moderator().messageMenu("What is this", asked).reply().text())
                    .isEqualTo("### Who drives the Tuesday crowd?");
        }
    }

    @Test
    void a_reply_to_what_is_gone_stands_for_itself() {
        try (var discord = start(false);
                var _ = face(discord)) {
            var asked = discord.member().says("Who drives the Tuesday crowd?");
            var answered = discord.moderator().replies(asked, "Ruth does.");
            discord.member().deletes(asked);

            assertThat(discord.moderator().messageMenu("What is this", answered).reply().text())
                    .isEqualTo("### Ruth does.");
        }
    }

    @Test
    void what_takes_too_long_to_look_up_is_not_waited_for() {
        try (var discord = start(false);
                var _ = face(discord)) {
            var asked = discord.member().says("Who drives the Tuesday crowd?");
            var answered = discord.moderator().replies(asked, "Ruth does.");
            discord.trouble().slow(LOOK_UP, Duration.ofSeconds(5));

            assertThat(discord.moderator().messageMenu("What is this", answered).reply().text())
                    .isEqualTo("### Ruth does.");
        }
    }

    private static LocalDiscord start(boolean whole) {
        return LocalDiscord.start(
                whole ? Manners.discords() : Manners.discords().withoutOptionalFields());
    }

    private FaceOnDiscord face(LocalDiscord discord) {
        return FaceOnDiscord.start(discord, folder, TEXTS, List.of(new About()), List.of());
    }

    private static final class About implements Command {
        @Override
        public String name() {
            return "about";
        }

        @Override
        public Kind kind() {
            return Kind.ON_MESSAGE;
        }

        @Override
        public Response run(Invocation invocation) {
            var said = invocation.about().orElseThrow();
            return Response.privately(
                    Reply.of(
                            Card.titled(
                                    said.inReplyTo()
                                            .map(to ->
                                                    "%s (to %s)".formatted(said.text(), to.text()))
                                            .orElse(said.text()))));
        }
    }
}
