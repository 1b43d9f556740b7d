package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.discord.local.LocalDiscord;
import askwell.config.Layers;
import askwell.knowledge.source.ArticleFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// What `askwell run` says once it is on Discord.
@Timeout(60)
class StartingOnDiscordTest {

    @Test
    void a_setting_of_discord_that_has_no_effect_is_told(@TempDir Path folder) throws IOException {
        try (var discord = LocalDiscord.start()) {
            var file = folder.resolve("askwell.conf");
            Files.writeString(
                    file,
                    """
                    groups = [ { id = tuesday, name = Tuesday, kind = class, audience = All, open = yes, registration = no } ]
                    """);
            new Layers(file, folder)
                    .set(
                            "groups[tuesday].place",
                            "Library",
                            "Ada",
                            Instant.parse("2026-11-27T12:00:00Z"));
            Files.writeString(
                    folder.resolve("column.jsonl"),
                    "{\"id\":\"e1\",\"question\":\"Who helps?\",\"answer\":\"We do.\"}",
                    UTF_8);
            Files.writeString(
                    file,
                    """
                    articles.folders = ["%s"]
                    answering.semantic = off
                    discord { token = "%s", api-url = "%s" }
                    safety.screen = off
                    """
                            .formatted(
                                    folder.resolve("column.jsonl"),
                                    LocalDiscord.TOKEN,
                                    discord.apiUrl()));
            assertThat(start(folder, file))
                    .contains(
                            "askwell: groups[tuesday].place was set on Discord by Ada on 2026-11-27, but there is no such group any more; `askwell settings --reset 'groups[tuesday].place'` takes it away.\n");
        }
    }

    @Test
    void each_server_with_a_section_gets_a_column_of_its_own(@TempDir Path folder)
            throws IOException {
        try (var discord = LocalDiscord.start()) {
            var file = folder.resolve("askwell.conf");
            Files.writeString(
                    folder.resolve("column.jsonl"),
                    "{\"id\":\"e1\",\"question\":\"Who helps?\",\"answer\":\"We do.\"}",
                    UTF_8);
            Files.writeString(
                    file,
                    """
                    articles.folders = ["%s"]
                    answering.semantic = off
                    discord { token = "%s", api-url = "%s", moderators-channel = "%s" }
                    safety.screen = off
                    servers = [{ id = "%s", name = north }]
                    """
                            .formatted(
                                    folder.resolve("column.jsonl"),
                                    LocalDiscord.TOKEN,
                                    discord.apiUrl(),
                                    discord.moderators().id(),
                                    discord.addGuild("Northtown").id()));

            assertThat(start(folder, file))
                    .contains(
                            "askwell: took 1 article over into %s: kept there from now on.\n"
                                    .formatted(folder),
                            "askwell: took 1 article over into %s/servers/north: kept there from now on.\n"
                                    .formatted(folder),
                            "askwell: north: members cannot ask a person, since discord.moderators-channel is not set; they are shown organisation.contact instead.\n")
                    .doesNotContain("askwell: members cannot ask a person");
        }
    }

    /// What it says until it is stopped, at once.
    private static String start(Path folder, Path file) {
        var settings = new SettingsFile(folder);
        var house =
                new House(
                        settings::read,
                        ArticleFiles.standard(),
                        folder.resolve("cache"),
                        Clock.systemUTC(),
                        Locale.US,
                        false);
        var err = new StringWriter();
        var code =
                new CommandLine(new RunCommand(house, settings, new CountDownLatch(0)))
                        .setErr(new PrintWriter(err))
                        .execute("--config", file.toString(), "--data", folder.toString());
        assertThat(code).isZero();
        return err.toString();
    }
}
