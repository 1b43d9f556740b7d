package askwell.bot;

import static askwell.bot.TwoServers.FERRY;
import static askwell.bot.TwoServers.PARKING;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.Match;
import askwell.bot.discord.local.Permissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// With several servers, the log says in which of them something went wrong, and nothing of what anybody wrote there.
@Timeout(120)
class ServersLogOnDiscordTest {
    private TwoServers servers;
    private LocalDiscord discord;
    private Logged log;

    @BeforeEach
    void start(@TempDir Path folder) {
        servers = TwoServers.start(folder);
        discord = servers.discord;
        log = new Logged();
    }

    @AfterEach
    void stop() {
        log.close();
        servers.close();
    }

    @Test
    void trouble_while_answering_names_the_server() throws InterruptedException {
        refusedTo(servers.robinInSouth);
        assertLogged("WARN  south: could not answer: Discord waits 3 seconds");

        refusedTo(servers.robin);
        assertLogged("WARN  could not answer: Discord waits 3 seconds");
    }

    private void refusedTo(LocalMember member) {
        discord.trouble().fail(Match.callbacks(), 404, 10062, 1);
        member.slash("ask", Map.of("question", FERRY));
    }

    @Test
    void trouble_with_a_message_names_the_server() throws InterruptedException {
        discord.trouble().fail(Match.messages(), 403, 50013, 1);

        servers.robinInNorth.says(discord.botMention() + " " + PARKING);

        assertLogged("WARN  north: could not reply to a message: the bot may not do that there");
    }

    @Test
    void trouble_in_what_a_button_does_names_the_server() throws InterruptedException {
        var robin = servers.robinInNorth;
        var none = robin.slash("ask", Map.of("question", "is the moon made of cheese")).reply();
        var form = robin.presses(none, "Ask a person").modal();
        var moderators = servers.north.channel("moderators");
        servers.north.denyBot(moderators, Permissions.SEND_MESSAGES);

        robin.submits(form, Map.of()).reply();

        assertLogged("WARN  north: could not ");
        assertThat(log.all()).noneMatch(line -> line.contains("moon"));
    }

    @Test
    void settings_that_cannot_be_taken_in_name_the_server() throws Exception {
        servers.bot().followSettings();

        save("answering.threshold = 8");

        assertLogged("WARN  south: the settings were not taken in, since");
        discord.awaitFromBot(servers.south.channel("staff"));
        assertThat(log.warningsInText()).noneMatch(line -> line.startsWith("WARN  north"));
    }

    private void save(String ofSouth) throws IOException {
        servers.bot().saveSettings(servers.settings("", ofSouth));
    }

    private void assertLogged(String beginning) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isLogged(beginning) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(log.warningsInText()).anyMatch(line -> line.startsWith(beginning));
    }

    private boolean isLogged(String beginning) {
        return log.warningsInText().stream().anyMatch(line -> line.startsWith(beginning));
    }
}
