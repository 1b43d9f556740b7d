package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Permissions;
import askwell.config.Storage;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An admin sees what another threshold would bring before setting it, on Discord and in the terminal.
@Timeout(60)
class TryingOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";

    private Path folder;
    private OnDiscord bot;
    private LocalMember admin;

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        bot = OnDiscord.start(folder, "privacy.keep = all");
        var guild = bot.discord().guild();
        admin = guild.addMember("Ada", guild.addRole("Admins", Permissions.MANAGE_GUILD));
        bot.ask("What is a power of attorney?");
        teach(new Golden(RESPITE, Optional.of("respite")));
        teach(new Golden("Is hospice the same as palliative care?", Optional.of("driving")));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void teach(Golden golden) {
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.lessons().teach(golden, "Lisa");
        }
    }

    private LocalMessage tries(String setting, String value) {
        return admin.slash("settings try", Map.of("setting", setting, "value", value))
                .reply()
                .awaitText(setting.startsWith("answering") ? "asked again" : "cannot be tried");
    }

    @Test
    void a_higher_threshold_withholds_answers_and_nothing_is_set() {
        var told = tries("answering.threshold", "1");

        assertThat(told.text())
                .startsWith("### With thresholds of 1.0 and 0.02\n")
                .contains("3 questions were asked again, 2 of them golden. Nothing has changed.")
                .contains("**Would be answered:** 0")
                .contains("**Would no longer be answered:** 3")
                .contains("· " + RESPITE, "· What is a power of attorney?")
                .contains("**Golden questions with a wrong answer:** 1 → 0");
        assertThat(told.files()).hasSize(1);
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");
    }

    @Test
    void the_threshold_that_holds_changes_nothing() {
        assertThat(tries("answering.threshold", "0.3").text())
                .contains(
                        "**Would be answered:** 0",
                        "**Would no longer be answered:** 0",
                        "**Golden questions with a wrong answer:** 1 → 1");
    }

    @Test
    void what_is_no_threshold_is_refused() {
        assertThat(tries("discord.token", "1").text()).startsWith("### That cannot be tried\n");
    }

    @Test
    void the_terminal_tells_the_same_and_draws_the_curve() throws IOException {
        bot.stop();
        var picture = folder.resolve("curve.png");

        var run = whatIf("answering.threshold=1", "--picture", picture.toString());

        assertThat(run.out())
                .contains("With thresholds of 1.0 and 0.02", "1 → 0", RESPITE)
                .contains("3 questions were asked again, 2 of them golden.");
        assertThat(run.code()).isZero();
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void the_terminal_refuses_what_cannot_be_tried() {
        bot.stop();

        var run = whatIf("answering.threshold=much");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "askwell: answering.threshold=much cannot be tried; name answering.threshold=0.6, or answering.unsure-threshold with a number that is not above the threshold.\n");
    }

    private Terminal.Run whatIf(String tried, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add("what-if");
        arguments.add(tried);
        arguments.addAll(List.of(more));
        arguments.addAll(
                List.of(
                        "--config",
                        folder.resolve("askwell.conf").toString(),
                        "--data",
                        folder.toString()));
        return new Terminal(folder).run(arguments.toArray(String[]::new));
    }
}
