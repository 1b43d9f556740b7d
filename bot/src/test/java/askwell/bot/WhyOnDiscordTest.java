package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.config.Storage;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why something is answered as it is, and the golden questions that grow of it.
@Timeout(60)
class WhyOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ATTORNEY = "What is a power of attorney?";
    private static final String OVEN = "which pizza oven bakes best in Turin";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        bot =
                OnDiscord.start(
                        folder,
                        LocalDiscord.start(),
                        "answering.synonyms = [[\"POA\", \"power of attorney\"]]\n");
        moderator = bot.discord().moderator().in(bot.discord().moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMessage why(String question) {
        return moderator.slash("why", Map.of("question", question)).reply();
    }

    private List<Lesson> lessons() {
        try (var store = ArticleStores.open(new Storage(folder))) {
            return store.lessons().all().stream().map(Taught::lesson).toList();
        }
    }

    @Test
    void an_answer_is_told_in_words_and_figures_to_the_moderator_alone() {
        var card = why(RESPITE);

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text())
                .containsPattern("I was \\d+ % sure that this article answers the question")
                .contains("I say an answer from 30 % on, and offer a choice from 2 % on.")
                .containsPattern(
                        "Best match:\\*\\* How do I find respite care for a weekend\\? \\(\\d+ %\\): meaning ")
                .contains("Runner-up:**")
                .containsPattern("Words of the question in it:\\*\\* .*respite")
                .containsPattern("Near in meaning:\\*\\* [+-]\\d")
                .containsPattern("Words in common:\\*\\* [+-]\\d")
                .containsPattern("Ahead of the others:\\*\\* [+-]\\d")
                .contains("In detail:**");
        assertThat(card.buttonLabels()).containsExactly("Right", "Wrong, because…");
    }

    @Test
    void synonyms_and_negative_examples_at_work_are_told() {
        assertThat(why("what is a POA").text()).contains("Taught:**", "also called");
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.lessons().teach(new Lesson.Never(RESPITE, "respite"), "Lisa");
        }
        bot.restart();

        assertThat(why(RESPITE).text())
                .contains(RESPITE + " was left out: it must not answer a question that is 100 %");
    }

    @Test
    void what_is_not_looked_up_is_told_too() {
        assertThat(why("🙂").text()).contains("I found no words in it that I could look up.");
        assertThat(why("thank you so much").buttonLabels()).contains("Right");
    }

    @Test
    void right_makes_a_golden_question_of_it_and_undo_takes_it_back() {
        var kept = moderator.presses(why(RESPITE), "Right").reply();

        assertThat(kept.text()).contains("Kept as a golden question", "Right answer:** " + RESPITE);
        assertThat(lessons()).containsExactly(new Golden(RESPITE, Optional.of("respite")));

        assertThat(moderator.presses(kept, "Undo").reply().text()).contains("Taken back");
        assertThat(lessons()).isEmpty();
    }

    @Test
    void to_know_nothing_can_be_right() {
        var kept = moderator.presses(why("zeppelins over Zanzibar"), "Right").reply();

        assertThat(kept.text()).contains("Right answer:** none of the articles");
        assertThat(lessons())
                .containsExactly(new Golden("zeppelins over Zanzibar", Optional.empty()));
    }

    @Test
    void of_a_choice_it_is_still_to_be_said_which_is_right() {
        var card = why(OVEN);
        assertThat(card.text()).contains("so I left the choice to the asker");

        var which = moderator.presses(card, "Right").reply();

        assertThat(which.text()).contains("What would be right?", OVEN);
        moderator.presses(which, "None answers it").reply();
        assertThat(lessons()).containsExactly(new Golden(OVEN, Optional.empty()));
    }

    @Test
    void wrong_asks_which_article_would_be_right() {
        var wrong = moderator.presses(why(RESPITE), "Wrong, because…").reply();
        assertThat(wrong.text()).contains("What would be right?", RESPITE);

        var form = moderator.presses(wrong, "Another article…").modal();
        var found =
                moderator
                        .submits(form, Map.of("Its question, or words of it", "power of att"))
                        .reply();
        var kept = moderator.picks(found, ATTORNEY).reply();

        assertThat(kept.text()).contains("Right answer:** " + ATTORNEY);
        assertThat(lessons()).containsExactly(new Golden(RESPITE, Optional.of("attorney")));
    }

    @Test
    void wrong_can_be_because_none_answers_it() {
        var wrong = moderator.presses(why(RESPITE), "Wrong, because…").reply();
        moderator.presses(wrong, "None answers it").reply();

        assertThat(lessons()).containsExactly(new Golden(RESPITE, Optional.empty()));
    }

    @Test
    void wrong_can_be_because_it_is_no_question_which_holds_at_once() {
        var wrong = moderator.presses(why(RESPITE), "Wrong, because…").reply();
        var kept = moderator.presses(wrong, "Not a question").reply();

        assertThat(kept.text()).contains("Taken for no question from now on");
        assertThat(lessons()).containsExactly(new NotAQuestion(RESPITE));
        assertThat(bot.ask(RESPITE).text()).doesNotContain("### " + RESPITE);
        assertThat(why(RESPITE).text()).contains("was said to ask nothing of us");
    }

    @Test
    void one_can_go_back_to_the_explanation() {
        var wrong = moderator.presses(why(RESPITE), "Wrong, because…").reply();

        assertThat(moderator.presses(wrong, "Back").reply().text()).contains("Best match:** ");
    }

    @Test
    void the_buttons_still_work_after_a_restart_and_say_so_when_they_cannot() {
        var card = why(RESPITE);
        bot.restart();
        moderator.presses(card, "Right").reply();
        assertThat(lessons()).hasSize(1);

        assertThat(moderator.pressesOld(card, "why-right:aaaaaaaaaaaa").reply().text())
                .contains("That was too long ago for me");
    }

    @Test
    void what_was_taught_is_listed_and_taken_back() {
        moderator.presses(why(RESPITE), "Right").reply();
        var wrong = moderator.presses(why(OVEN), "Wrong, because…").reply();
        moderator.presses(wrong, "Not a question").reply();

        var list = moderator.slash("lessons").reply();
        assertThat(list.text())
                .contains("In all: 2.", "Not a question:** " + OVEN)
                .contains("Golden question:** " + RESPITE + " → " + RESPITE);
        var one = moderator.picks(list, "Not a question: " + OVEN).reply();
        assertThat(one.text()).contains(OVEN, "Taught by:** Morgan, ");
        assertThat(moderator.presses(one, "Take it back").reply().text()).contains("Taken back");

        assertThat(lessons()).containsExactly(new Golden(RESPITE, Optional.of("respite")));
    }

    @Test
    void nothing_taught_is_said_so() {
        assertThat(moderator.slash("lessons").reply().text())
                .contains("Nothing has been taught yet");
    }
}
