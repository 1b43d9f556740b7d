package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/// How the commands are handed in to Discord.
@Timeout(60)
class RegisteringOnDiscordTest {
    private static final Match LOOK_UPS = Match.of("GET", "/applications/.*/commands");

    @TempDir private Path folder;

    @Test
    void commands_are_handed_in_only_where_they_have_changed() {
        var discord = LocalDiscord.start();
        var bot = OnDiscord.start(folder, discord, "");
        try {
            awaitHandingIn(discord, 1);
            var ask = command(discord, "ask");
            assertThat(ask.path("name_localizations").path("es-ES").asString(""))
                    .isEqualTo("preguntar");
            assertThat(ask.path("name_localizations").path("es-419").asString(""))
                    .isEqualTo("preguntar");
            assertThat(ask.path("description_localizations").path("es-ES").asString(""))
                    .startsWith("Haz una pregunta");
            var option = ask.path("options").path(0);
            assertThat(option.path("name_localizations").path("es-419").asString("")).isNotEmpty();
            assertThat(command(discord, "Find an answer").path("type").asInt(0)).isEqualTo(3);

            bot.restart();
            var lookedUp = discord.received().await(LOOK_UPS, 2);
            assertThat(discord.received().statusOf(lookedUp)).isEqualTo(200);
            bot.ask("what is a power of attorney");
            assertThat(discord.received().requests(Match.commands())).hasSize(1);

            bot.stop();
            bot =
                    OnDiscord.start(
                            folder,
                            discord,
                            "texts.en.command.ask.description = \"Ask Lamplight\"");
            awaitHandingIn(discord, 2);
            assertThat(command(discord, "ask").path("description").asString(""))
                    .isEqualTo("Ask Lamplight");
        } finally {
            bot.close();
        }
    }

    private static void awaitHandingIn(LocalDiscord discord, int times) {
        var handedIn = discord.received().await(Match.commands(), times);
        assertThat(discord.received().statusOf(handedIn)).isEqualTo(200);
    }

    private static JsonNode command(LocalDiscord discord, String name) {
        return discord.received().commands().stream()
                .filter(command -> command.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
