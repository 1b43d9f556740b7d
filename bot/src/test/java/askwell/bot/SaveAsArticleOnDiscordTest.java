package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.LocalModal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What somebody wrote in a channel becomes an article.
@Timeout(60)
class SaveAsArticleOnDiscordTest {

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember morgan = discord.moderator().in(discord.general());

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void a_reply_fills_both_halves() {
        var question = discord.member().says("which pizza oven bakes best in Turin?");
        var answer =
                discord.otherMember().repliesWithoutPing(question, "The one in **via** Garibaldi.");

        var form = saves(answer);

        assertThat(form.value("Question")).isEqualTo("which pizza oven bakes best in Turin?");
        assertThat(form.value("Answer")).isEqualTo("The one in **via** Garibaldi.");
    }

    @Test
    void a_message_that_asks_is_the_question_and_another_the_answer() {
        assertThat(saves(discord.member().says("does anybody know a barber?")).value("Question"))
                .isEqualTo("does anybody know a barber?");
        assertThat(saves(discord.member().says("Bring a photo of him.")).value("Answer"))
                .isEqualTo("Bring a photo of him.");
    }

    private LocalModal saves(LocalMessage message) {
        return morgan.messageMenu("Save as article", message).modal();
    }
}
