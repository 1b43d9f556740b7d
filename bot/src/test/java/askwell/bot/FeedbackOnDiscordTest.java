package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Id;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The buttons below an answer.
@Timeout(60)
class FeedbackOnDiscordTest {
    private static final String RESPITE = "how do I find respite care for a weekend";

    @TempDir private static Path folder;
    private static OnDiscord bot;

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, "discord { limits { member = 1000, channel = 10000 } }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void this_helped_is_thanked_for_in_private() {
        var thanks = bot.member().presses(bot.askHere(RESPITE), "This helped").reply();

        assertThat(thanks.text()).contains("Thank you");
        assertThat(thanks.ephemeral()).isTrue();
    }

    @Test
    void not_what_i_asked_offers_what_comes_next() {
        var card = bot.ask("what is a power of attorney and when does somebody need a guardian");
        var next = bot.member().presses(card, "Not what I asked").reply();

        assertThat(next.ephemeral()).isTrue();
        assertThat(next.text()).contains("Is it one of these?");
        assertThat(next.buttonLabels()).contains("Ask a person");
        var labels = next.selects().getFirst().labels();
        assertThat(labels).hasSizeBetween(1, 4);
        assertThat(card.text()).doesNotContain(labels.getFirst());
        var picked = bot.member().picks(next, labels.getFirst()).reply();
        assertThat(picked.text()).contains("### " + labels.getFirst());
        assertThat(picked.ephemeral()).isTrue();
    }

    @Test
    void a_question_can_go_to_a_person_from_there() {
        var next = bot.member().presses(bot.ask(RESPITE), "Not what I asked").reply();
        var form = bot.member().presses(next, "Ask a person").modal();

        assertThat(form.title()).isEqualTo("Ask a person");
        assertThat(form.value("Your question")).isEqualTo(RESPITE);
    }

    @Test
    void a_shared_answer_stands_in_the_channel_with_the_name_of_who_shares() {
        var card = bot.ask(RESPITE);
        var shared = bot.member().presses(card, "Share in channel").reply();

        assertThat(shared.ephemeral()).isFalse();
        assertThat(shared.text())
                .contains("Robin shares an answer:", "How do I find respite care for a weekend?");
        assertThat(bot.discord().messages(bot.discord().general()))
                .anyMatch(message -> message.id().equals(shared.id()));
        assertThat(Pings.loose(bot.discord())).isEmpty();
    }

    @Test
    void others_are_politely_refused_on_a_public_card() {
        var card = bot.askHere(RESPITE);

        for (var button : new String[] {"This helped", "Not what I asked"}) {
            var refused = bot.discord().otherMember().presses(card, button).reply();
            assertThat(refused.text()).contains("Only the one who asked can do that");
            assertThat(refused.ephemeral()).isTrue();
        }
    }

    @Test
    void buttons_go_on_working_after_a_restart() {
        var card = bot.ask(RESPITE);
        bot.restart();

        assertThat(bot.member().presses(card, "This helped").reply().text()).contains("Thank you");
        assertThat(bot.member().presses(card, "Share in channel").reply().text())
                .contains("Robin shares an answer:", "How do I find respite care");
        var next = bot.member().presses(card, "Not what I asked").reply();
        assertThat(next.text()).containsAnyOf("Is it one of these?", "I have nothing else");
        assertThat(bot.member().presses(next, "Ask a person").modal().title())
                .isEqualTo("Ask a person");
    }

    @Test
    void a_button_of_an_older_version_is_answered_with_a_sentence() {
        assertThat(pressing("wink:1:2").text()).contains("I do not know that button any more");
        assertThat(pressing(Id.of("helped").toString()).text()).contains("Only the one who asked");
        assertThat(pressing("article:1:removed").text())
                .contains("That article was removed meanwhile");
        assertThat(pressing("group:gone").text()).contains("no longer one of ours");
    }

    @Test
    void a_question_that_is_kept_no_more_is_answered_with_a_sentence() {
        var who = bot.member().id();

        assertThat(pressing("share:aaaaaaaaaaaa:" + who).text()).contains("too long ago for me");
        assertThat(pressing("not-it:aaaaaaaaaaaa:" + who).text()).contains("too long ago for me");
        assertThat(pressing("helped:aaaaaaaaaaaa:" + who).text()).contains("Thank you");
    }

    /// What comes of pressing a button that one of our cards had.
    private static LocalMessage pressing(String customId) {
        return bot.member().pressesOld(bot.ask(RESPITE), customId).reply();
    }
}
