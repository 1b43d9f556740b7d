package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalInteraction.Choice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Suggestions while somebody types, the menu of a message, and what is offered in doubt, on a column that is never sure.
@Timeout(60)
class ChoosingOnDiscordTest {
    @TempDir private static Path folder;
    private static OnDiscord bot;

    @BeforeAll
    static void start() {
        bot =
                OnDiscord.start(
                        folder,
                        """
                        answering.threshold = 1
                        discord { limits { member = 1000, channel = 10000 } }
                        """);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void in_doubt_the_asker_picks_from_up_to_four() {
        var card = bot.ask("power of attorney or guardian for my father with dementia");

        assertThat(card.text()).contains("Did you mean one of these?", "hello@example.org");
        var choices = card.buttonLabels();
        assertThat(choices).hasSizeBetween(3, 7).contains("Ask a person");
        var article = bot.member().presses(card, "What is a power of attorney?").reply();
        assertThat(article.text()).contains("a paper in which a person names somebody");
        assertThat(article.ephemeral()).isTrue();
    }

    @Test
    void the_beginning_of_a_question_is_completed() {
        assertThat(bot.member().types("ask", "question", "how do i find resp"))
                .contains(
                        new Choice(
                                "How do I find respite care for a weekend?",
                                "How do I find respite care for a weekend?"));
    }

    @Test
    void a_slip_is_forgiven() {
        assertThat(bot.member().types("ask", "question", "powr of atorney"))
                .extracting(Choice::value)
                .contains("What is a power of attorney?");
    }

    @Test
    void nothing_typed_is_answered_too() {
        assertThat(bot.member().types("ask", "question", ""))
                .hasSizeLessThanOrEqualTo(25)
                .allMatch(choice -> choice.name().length() <= 100);
        assertThat(bot.member().types("ask", "question", "😀 <@1> @everyone `")).isNotNull();
    }

    @Test
    void groups_are_completed_by_their_names() {
        assertThat(bot.member().types("group", "which", "kit"))
                .containsExactly(new Choice("Kitchen Table", "Kitchen Table"));
    }

    @Test
    void the_menu_of_a_message_finds_an_answer_for_who_opened_it() {
        var question = bot.discord().otherMember().says("what is a power of attorney?");

        var card = bot.member().messageMenu("Find an answer", question).reply();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text()).contains("Did you mean one of these?");
        assertThat(card.buttonLabels()).contains("What is a power of attorney?");
    }

    @Test
    void the_menu_of_a_message_without_words_says_so() {
        var picture = bot.discord().otherMember().says("🙂");

        assertThat(bot.member().messageMenu("Find an answer", picture).reply().text())
                .contains("I see no words");
    }

    @Test
    void a_member_who_reads_spanish_gets_spanish() {
        var ines = bot.discord().guild().addMember("Inés", "es-ES");

        var card = ines.slash("ask", Map.of("question", "best pizza in Turin?")).reply();
        var groups = ines.slash("groups").reply();

        assertThat(card.text()).doesNotContain("I have no article").contains("No tengo");
        assertThat(groups.text()).doesNotContain("Next meeting");
        assertThat(card.buttonLabels()).doesNotContain("Ask a person");
    }
}
