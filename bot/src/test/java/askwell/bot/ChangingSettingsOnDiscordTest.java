package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// An admin edits the file while the bot is running.
class ChangingSettingsOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";

    private OnDiscord bot;
    private LocalDiscord discord;

    @BeforeEach
    void start(@TempDir Path folder) {
        bot = OnDiscord.start(folder);
        discord = bot.discord();
        bot.followSettings();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_good_change_takes_effect_and_moderators_read_what_it_is() throws IOException {
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");

        bot.saveSettings(
                """
                organisation.contact = "call us"
                answering.threshold = 0.999999
                texts.en.answer.unsure = "Is it one of these?"
                """);

        var news = await(discord.moderators(), "The settings have changed");
        assertThat(news.text())
                .contains("answering.threshold", "0.3 → 0.999999")
                .contains("organisation.contact", "\"hello@example.org\" → \"call us\"");
        assertThat(bot.ask(RESPITE).text()).contains("Is it one of these?", "call us");
    }

    @Test
    void a_bad_change_changes_nothing_and_staff_read_why() throws IOException {
        bot.saveSettings("answering.threshold = 8\nanswerring = 1\n");

        var news = await(discord.staff(), "The settings were not taken in");

        assertThat(news.text())
                .contains(
                        "has 2 problems",
                        "answering.threshold = 8",
                        "must be between 0 and 1",
                        "did you mean answering?");
        assertThat(bot.ask(RESPITE).text()).contains("somebody else takes over for a while");
        assertThat(discord.messages(discord.moderators())).isEmpty();
    }

    @Test
    void a_change_that_needs_a_start_says_so() throws IOException {
        bot.saveSettings("storage.folder = elsewhere\ndiscord.message-content = on\n");

        assertThat(await(discord.moderators(), "The settings have changed").text())
                .contains(
                        "storage.folder:** \"data\" → \"elsewhere\" (holds from the next start of the bot on)",
                        "discord.message-content:** \"off\" → \"on\" (holds from the next start of the bot on)");
    }

    @Test
    void what_was_waited_for_goes_on_and_no_question_is_lost() throws Exception {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<LocalMessage>>();
            for (int i = 0; i < 40; i++) {
                var member = discord.guild().addMember("Member " + i, "en-US");
                answers.add(
                        asking.submit(
                                () -> member.slash("ask", Map.of("question", RESPITE)).reply()));
                if (i % 10 == 5) {
                    bot.saveSettings("organisation.contact = \"call us, %d\"".formatted(i));
                }
                Thread.sleep(60);
            }
            for (var answer : answers) {
                assertThat(answer.get().text()).contains("somebody else takes over for a while");
            }
        }
        await(discord.moderators(), "The settings have changed");
    }

    private LocalMessage await(LocalChannel channel, String title) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            var found =
                    discord.messages(channel).stream()
                            .filter(message -> message.text().contains(title))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("nothing says “%s”".formatted(title));
    }
}
