package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AskingOnDiscordTest {
    @TempDir private Path folder;
    private OnDiscord bot;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_question_gets_its_article_for_the_asker_alone() {
        var card = bot.ask("how do I find respite care for a weekend");

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.componentsV2()).isTrue();
        assertThat(card.text()).contains("How do I find respite care for a weekend?");
        assertThat(bot.discord().received().requests(Match.callbacks())).hasSize(1);
    }
}
