package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.Manners;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// What members do most, where Discord leaves out whatever it need not send.
@Timeout(60)
class OtherMannersOnDiscordTest {
    @TempDir private Path folder;

    static Stream<Manners> manners() {
        var discords = Manners.discords();
        return Stream.of(
                discords.withoutCallbackAnswers(),
                discords.withoutResources(),
                discords.withoutCompression(),
                discords.withoutOptionalFields());
    }

    @ParameterizedTest
    @MethodSource("manners")
    void the_same_conversation_goes_through(Manners manners) {
        try (var bot = OnDiscord.start(folder, LocalDiscord.start(manners), "")) {
            var member = bot.member();
            assertThat(member.types("ask", "question", "how do I find")).isNotEmpty();
            var card = bot.ask("how do I find respite care for a weekend");
            assertThat(card.text()).contains("How do I find respite care", "Kitchen Table");
            assertThat(member.presses(card, "This helped").reply().text()).contains("Thank you");
            assertThat(member.presses(card, "Share in channel").reply().ephemeral()).isFalse();
            var next = member.presses(card, "Not what I asked").reply();
            var form = member.presses(next, "Ask a person").modal();
            assertThat(member.submits(form, Map.of()).reply().text())
                    .contains("Your question is with the moderators");
            var notice = bot.discord().awaitFromBot(bot.discord().moderators());
            assertThat(notice.text()).contains("how do I find respite care for a weekend");
            assertThat(member.presses(card, "Add to calendar").reply().files()).hasSize(1);
            var said = member.says(bot.discord().botMention() + " what is a power of attorney");
            assertThat(bot.discord().awaitReplyTo(said).text()).contains("power of attorney");
            var told = member.dm("what is a power of attorney?");
            assertThat(bot.discord().awaitFromBot(told.channel()).text())
                    .contains("What is a power of attorney?");
            assertThat(bot.discord().received().unexpectedRequests()).isEmpty();
        }
    }
}
