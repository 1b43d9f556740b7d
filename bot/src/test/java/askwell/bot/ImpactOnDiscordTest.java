package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Before an article is saved, its writer sees what that would bring.
@Timeout(60)
class ImpactOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String CORRECTION = "Call the Area Agency on Aging at 555-0100.";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember morgan;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, "discord.limits { member = 1000, channel = 10000 }");
        morgan = bot.discord().moderator().in(bot.discord().moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void
            the_same_question_in_another_article_is_shown_and_the_correction_saved_where_that_is_meant() {
        var impact = writesAgain();

        assertThat(impact.text())
                .isEqualTo(
                        """
                        ### Before it is saved
                        **The same, or nearly, is answered in**
                        - “How do I find respite care for a weekend?”: Respite care means that somebody else takes over for a while. Start with your Area Agency on Aging: they know which …\
                        """);
        assertThat(impact.buttonLabels())
                .containsExactly(
                        "Open that article",
                        "Add my question to it as a wording",
                        "Put my answer into it",
                        "Save anyway",
                        "Go on writing",
                        "Discard");
        assertThat(bot.ask("555-0100").text()).doesNotContain(CORRECTION);
        assertThat(morgan.presses(impact, "Open that article").reply().text())
                .contains("Respite care means");

        bot.restart();
        assertThat(morgan.presses(impact, "Save anyway").reply().text())
                .startsWith("### Saved: members get it from now on");
        assertThat(listed()).startsWith("### 6 articles");
    }

    @Test
    void the_question_can_become_another_wording_of_the_article_that_answers_it() {
        var impact = writesAgain();

        var saved = morgan.presses(impact, "Add my question to it as a wording").reply();

        assertThat(saved.text())
                .isEqualTo(
                        """
                        ### Saved: members get it like this from now on
                        **How do I find respite care for a weekend?**
                        __Other ways to ask it__: **How do I find weekend respite care for a…?**\
                        """);
        assertThat(listed()).startsWith("### 5 articles");
        assertThat(morgan.slash("article drafts").reply().selects().getFirst().labels())
                .containsExactly("How do I find weekend respite care for a…?");
    }

    @Test
    void the_answer_can_go_into_the_article_that_answers_the_same() {
        var form = morgan.presses(writesAgain(), "Put my answer into it").modal();

        assertThat(form.title()).isEqualTo("Change an article");
        assertThat(form.value("Question")).isEqualTo(RESPITE);
        assertThat(form.value("Answer")).isEqualTo(CORRECTION);
        morgan.submits(form, Map.of()).reply();

        assertThat(bot.ask(RESPITE).text()).contains("555");
        assertThat(listed()).startsWith("### 5 articles");
    }

    @Test
    void what_is_discarded_is_gone() {
        var impact = writesAgain();

        assertThat(morgan.presses(impact, "Discard").reply().text()).isEqualTo("### Discarded");

        assertThat(morgan.slash("article drafts").reply().text())
                .isEqualTo("### There is nothing that is not saved");
        assertThat(morgan.pressesOld(impact, button(impact)).reply().text())
                .isEqualTo("### That draft has been saved or discarded already");
    }

    private static String button(LocalMessage impact) {
        return impact.buttons().stream()
                .filter(button -> button.label().equals("Save anyway"))
                .findFirst()
                .map(LocalMessage.Button::customId)
                .orElse("write-anyway:gone");
    }

    private LocalMessage writesAgain() {
        return morgan.submits(
                        morgan.slash("article add").modal(),
                        Map.of(
                                "Question",
                                "How do I find weekend respite care for a…?",
                                "Answer",
                                CORRECTION))
                .reply();
    }

    private String listed() {
        return morgan.slash("article list").reply().text();
    }
}
