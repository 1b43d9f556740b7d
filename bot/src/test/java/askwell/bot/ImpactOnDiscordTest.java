package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
        bot = OnDiscord.start(folder, "privacy.keep = all");
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
                        - “How do I find respite care for a weekend?”: Respite care means that somebody else takes over for a while. Start with your Area Agency on …
                        **Questions that would be answered otherwise**
                        - How do I find respite care for a weekend?: “How do I find respite care for a weekend?” → *this article*\
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
    void questions_that_it_would_take_over_from_other_articles_are_shown() {
        bot.ask("hospice or palliative care for mum");
        var impact =
                writes(
                        "Hospice or palliative care for mum or dad?",
                        "Ask the nurse for both: hospice, or palliative care.");

        assertThat(impact.text())
                .startsWith(
                        "### Before it is saved\n**Questions that would be answered otherwise**")
                .contains(
                        """
                        - hospice or palliative care for mum: “Is hospice the same as palliative care?” → *this article*\
                        """);
    }

    @Test
    void what_had_no_answer_before_is_no_reason_to_ask_back() {
        bot.ask("which pizza oven bakes best");

        assertThat(writes("Which pizza oven bakes best?", "Garibaldi’s.").text())
                .isEqualTo(
                        """
                        ### Saved: members get it from now on
                        **Which pizza oven bakes best?**
                        It answers one known question that nothing did before.\
                        """);
    }

    @Test
    void golden_questions_that_would_go_wrong_are_shown() {
        teach(
                new Golden(RESPITE, Optional.of("respite")),
                new Golden("who signs?", Optional.of("gone")),
                new Never("dad", "hospice"));

        var removal = morgan.slash("article remove", Map.of("which", "respite")).reply();

        assertThat(removal.text())
                .contains(
                        """
                        **Golden questions that would go wrong**
                        - How do I find respite care for a weekend?: then: no answer\
                        """);
        var removed = morgan.presses(removal, "Remove").reply();
        assertThat(bot.ask(RESPITE).text()).doesNotContain("Respite care means");
        morgan.presses(removed, "Undo").reply();
        assertThat(bot.ask(RESPITE).text()).contains("means that somebody else takes over");
    }

    @Test
    void golden_questions_that_would_go_wrong_are_shown_before_an_article_is_added_or_changed() {
        teach(new Golden(RESPITE, Optional.of("respite")));

        assertThat(writesAgain().text())
                .endsWith(
                        """
                        **Golden questions that would go wrong**
                        - How do I find respite care for a weekend?: then: *this article*\
                        """);

        var form = morgan.slash("article edit", Map.of("which", "respite")).modal();
        var changed =
                Map.of(
                        "Question", "Where do I park?",
                        "Answer", "Behind the house.",
                        "Other ways to ask it", "");
        var impact = morgan.submits(form, changed).reply();
        assertThat(impact.text())
                .startsWith("### Before it is saved")
                .endsWith(
                        """
                        **Golden questions that would go wrong**
                        - How do I find respite care for a weekend?: then: no answer\
                        """);
        assertThat(bot.ask(RESPITE).text()).contains("means that somebody else takes over");
    }

    @Test
    void golden_questions_that_would_go_wrong_are_shown_before_a_change_is_taken_back() {
        var oven = "Which pizza oven bakes best?";
        var added = writes(oven, "Garibaldi’s.");
        teach(new Golden(oven, Optional.of(idOf(oven))));

        var asked = morgan.presses(added, "Undo").reply();

        assertThat(asked.text())
                .isEqualTo(
                        """
                        ### Before it is saved
                        **Golden questions that would go wrong**
                        - Which pizza oven bakes best?: then: no answer\
                        """);
        assertThat(bot.ask(oven).text()).contains("Garibaldi’s.");
        morgan.presses(asked, "Save anyway").reply();
        assertThat(bot.ask(oven).text()).doesNotContain("Garibaldi’s.");
    }

    @Test
    void golden_questions_that_would_go_wrong_are_shown_before_a_state_is_brought_back() {
        var form = morgan.slash("article edit", Map.of("which", "attorney")).modal();
        morgan.submits(form, Map.of("Question", "Where do I park?", "Answer", "Behind us."))
                .reply();
        teach(new Golden("Where do I park?", Optional.of("attorney")));
        var history = morgan.slash("article history", Map.of("which", "attorney")).reply();
        var first = morgan.picks(history, history.selects().getFirst().labels().getLast()).reply();

        var asked = morgan.presses(first, "Bring this back").reply();

        assertThat(asked.text()).contains("- Where do I park?: then: no answer");
        assertThat(bot.ask("Where do I park?").text()).contains("Behind us.");
        assertThat(morgan.presses(asked, "Save anyway").reply().text())
                .startsWith("### Saved: members get it like this from now on");
        assertThat(bot.ask("Where do I park?").text()).doesNotContain("Behind us.");
    }

    private String idOf(String question) {
        try (var store = ArticleStores.open(new Storage(folder))) {
            return store.articles().stream()
                    .flatMap(revision -> revision.article().stream())
                    .filter(article -> article.question().equals(question))
                    .map(Article::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void teach(Lesson... lessons) {
        bot.stop();
        try (var store = ArticleStores.open(new Storage(folder))) {
            for (var lesson : lessons) {
                store.lessons().teach(lesson, "Lisa");
            }
        }
        bot.restart();
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
        return writes("How do I find weekend respite care for a…?", CORRECTION);
    }

    private LocalMessage writes(String question, String answer) {
        return morgan.submits(
                        morgan.slash("article add").modal(),
                        Map.of("Question", question, "Answer", answer))
                .reply();
    }

    private String listed() {
        return morgan.slash("article list").reply().text();
    }
}
