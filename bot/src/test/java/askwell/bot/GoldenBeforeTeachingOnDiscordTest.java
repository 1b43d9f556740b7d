package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// What moderators teach of a question is held against the golden questions before it is kept.
@Timeout(60)
class GoldenBeforeTeachingOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ASKED = "how do I find respite care for a weekend away";
    private static final String BREAKS = "This would break a golden question";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, LocalDiscord.start(), "");
        moderator = bot.discord().moderator().in(bot.discord().moderators());
        moderator.presses(why(), "Right").reply();
        var answer = bot.ask(ASKED);
        assertThat(answer.text()).contains("### " + RESPITE);
        bot.member().presses(answer, "Not what I asked").reply();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMessage why() {
        return moderator.slash("why", Map.of("question", ASKED)).reply();
    }

    private LocalMessage row() {
        var queue = moderator.slash("review").reply();
        return moderator.picks(queue, queue.selects().getFirst().labels().getFirst()).reply();
    }

    @Test
    void an_article_that_is_known_to_answer_it_is_kept_from_it_only_after_asking() {
        var menu = moderator.presses(row(), "Never answer this with…").reply();
        var doubt = moderator.picks(menu, RESPITE).reply();

        assertThat(doubt.text()).contains(BREAKS, ASKED);
        assertThat(bot.ask(ASKED).text()).contains("### " + RESPITE);

        var done = moderator.presses(doubt, "Save anyway").reply();
        assertThat(done.text()).contains("does not answer it any more");
        assertThat(bot.ask(ASKED).text()).doesNotContain("### " + RESPITE);
    }

    @Test
    void what_is_known_to_have_an_answer_is_taken_for_no_question_only_after_asking() {
        var doubt = moderator.presses(row(), "Not a question").reply();

        assertThat(doubt.text()).contains(BREAKS, ASKED);
        assertThat(bot.ask(ASKED).text()).contains("### " + RESPITE);

        var done = moderator.presses(doubt, "Save anyway").reply();
        assertThat(done.text()).contains("Taken for no question from now on");
        assertThat(bot.ask(ASKED).text()).doesNotContain("### " + RESPITE);
    }

    @Test
    void so_it_is_where_its_explanation_is_said_to_be_wrong() {
        var wrong = moderator.presses(why(), "Wrong, because…").reply();
        var doubt = moderator.presses(wrong, "Not a question").reply();

        assertThat(doubt.text()).contains(BREAKS, ASKED);
        assertThat(bot.ask(ASKED).text()).contains("### " + RESPITE);

        moderator.presses(doubt, "Save anyway").reply();
        assertThat(bot.ask(ASKED).text()).doesNotContain("### " + RESPITE);
    }
}
