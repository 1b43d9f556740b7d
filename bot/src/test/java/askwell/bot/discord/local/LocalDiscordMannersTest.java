package askwell.bot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Map;

/// JDA gets along with a server that does less than Discord.
@Timeout(60)
class LocalDiscordMannersTest {

    @SuppressWarnings("UnusedVariable") // the field source
    private static final List<Manners> LESS =
            List.of(
                    Manners.discords().withoutCallbackAnswers(),
                    Manners.discords().withoutResources(),
                    Manners.discords().withoutCompression(),
                    Manners.discords().withoutOptionalFields());

    @ParameterizedTest
    @FieldSource("LESS")
    void commands_components_and_modals_work(Manners manners) throws InterruptedException {
        try (var discord = LocalDiscord.start(manners);
                var _ = SmallBot.on(discord)) {
            var member = discord.member();
            var card = member.slash("ask", Map.of("question", "?")).reply();
            var modal = member.presses(card, "Tell us more").modal();
            var noted = member.submits(modal, Map.of("words", "nights"));
            assertThat(noted.reply().content()).isEqualTo("Noted: nights");
            assertThat(member.slash("slow").followUp(0).content()).isEqualTo("And one more.");
            assertThat(member.types("ask", "question", "resp")).hasSize(1);
        }
    }
}
