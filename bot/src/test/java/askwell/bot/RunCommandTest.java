package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;
import askwell.bot.discord.local.LocalDiscord;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `askwell run`, as far as it gets without Discord.
@Timeout(60)
class RunCommandTest {
    private static final String SECRET = "a-token-that-nobody-may-see";

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void knowing_one_article() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency."}
                """);
    }

    @Test
    void without_a_token_it_says_how_to_get_one() throws IOException {
        var run = running("discord.token = null");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "there is no token for Discord yet",
                        "https://discord.com/developers/applications",
                        "client_id=APPLICATION_ID&scope=bot+applications.commands&permissions=274878024704",
                        "DISCORD_TOKEN=… askwell run");
    }

    @Test
    void a_token_file_that_is_not_there_is_named() throws IOException {
        var run = running("discord { token = null, token-file = \"nowhere.txt\" }");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("discord.token-file", "nowhere.txt", "cannot be read");
    }

    @Test
    void a_token_file_holds_the_token_and_nothing_else() throws IOException {
        var file = Files.writeString(folder.resolve("token.txt"), SECRET + "\nand a note\n");

        var run = running("discord { token = null, token-file = \"%s\" }".formatted(file));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must hold the token and nothing else");
        assertThat(run.err() + run.out()).doesNotContain(SECRET);
    }

    @Test
    void the_safety_screen_needs_its_contacts() throws IOException {
        var run = running("discord.token = \"%s\"".formatted(SECRET));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "the safety screen is on",
                        "safety.staff-channel",
                        "safety.emergency",
                        "safety.helplines",
                        "docs/safety.md");
        assertThat(run.err() + run.out()).doesNotContain(SECRET);
    }

    @Test
    void the_safety_screen_needs_the_staff_of_every_server() throws IOException {
        var run =
                running(
                        """
                        discord.token = "%s"
                        safety { staff-channel = "111111111111111111", emergency = "911", helplines = [
                          { id = a, name = A, contact = "1", for = All, verified = "2026-11-01" } ] }
                        servers = [
                          { id = "222222222222222222", name = north }
                          { id = "333333333333333333", name = south, safety.staff-channel = "444444444444444444" }
                        ]
                        """
                                .formatted(SECRET),
                        List.of());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("servers[north].safety.staff-channel is not set")
                .doesNotContain("servers[south]", "  safety.staff-channel");
    }

    @Test
    void one_column_of_files_is_not_for_several_servers() throws IOException {
        var run =
                running(
                        """
                        discord.token = "%s"
                        safety.screen = off
                        servers = [{ id = "222222222222222222", name = north }]
                        """
                                .formatted(SECRET));

        assertThat(run.err())
                .isEqualTo(
                        "askwell: --articles is for one column, but the settings name servers with columns of their own; leave it out.\n");
    }

    @Test
    void a_token_that_discord_does_not_know_is_refused_without_showing_it() throws IOException {
        try (var discord = LocalDiscord.start()) {
            var file = Files.writeString(folder.resolve("token.txt"), SECRET + "\n");
            var run =
                    running(
                            """
                            discord { token = null, token-file = "%s", api-url = "%s" }
                            safety.screen = off
                            """
                                    .formatted(file, discord.apiUrl()));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Discord does not know this token");
            assertThat(run.err() + run.out()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_discord_that_cannot_be_reached_is_said_to_be() throws IOException {
        var run =
                running(
                        """
                        discord { token = "%s", api-url = "http://127.0.0.1:9/" }
                        safety.screen = off
                        """
                                .formatted(SECRET));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Discord cannot be reached at http://127.0.0.1:9/");
        assertThat(run.err() + run.out()).doesNotContain(SECRET);
    }

    private Run running(String settings) throws IOException {
        return running(settings, List.of("--articles", folder.resolve("articles").toString()));
    }

    private Run running(String settings, List<String> more) throws IOException {
        var config =
                Files.writeString(
                        folder.resolve("askwell.conf"),
                        """
                        answering.semantic = off
                        storage.folder = "%s"
                        %s
                        """
                                .formatted(folder.resolve("data"), settings));
        var all = new ArrayList<>(List.of("run", "--config", config.toString()));
        all.addAll(more);
        return new Terminal(folder).run(all.toArray(String[]::new));
    }
}
