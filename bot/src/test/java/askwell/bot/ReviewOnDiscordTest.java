package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/// What members miss, gone through by moderators.
@Timeout(60)
class ReviewOnDiscordTest {
    private static final String OVEN = "which pizza oven bakes best in Turin";
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String BREAK = "somebody to take over from me for a couple of days";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalDiscord discord;
    private LocalMember moderator;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, LocalDiscord.start(), more());
        discord = bot.discord();
        moderator = discord.moderator().in(discord.moderators());
    }

    private static String more() {
        return "discord.limits { member = 1000, channel = 10000 }\n";
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private LocalMessage review() {
        return moderator.slash("review").reply();
    }

    private LocalMessage row(String question) {
        var queue = review();
        var label =
                queue.selects().getFirst().labels().stream()
                        .filter(option -> option.contains(question))
                        .findFirst()
                        .orElseThrow();
        return moderator.picks(queue, label).reply();
    }

    @Test
    void nothing_waits_where_everything_was_answered() {
        bot.ask("how do I find respite care for a weekend");
        bot.ask("thank you so much");
        bot.ask("🙂");

        var card = review();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text()).contains("Nothing is waiting");
    }

    @Test
    void wordings_of_one_question_are_one_row_with_its_count_and_what_is_missed_most_comes_first() {
        bot.ask("where does the number nine tram go");
        bot.ask(OVEN);
        bot.ask("which oven bakes pizza best in Turin today");
        bot.ask("the best pizza oven in Turin, which bakes best?");

        var queue = review();

        assertThat(queue.text()).contains("Waiting: 2. Asked in all: 4.");
        assertThat(queue.selects().getFirst().labels())
                .containsExactly(
                        "3 × the best pizza oven in Turin, which bakes best?",
                        "1 × where does the number nine tram go");

        var row = moderator.picks(queue, queue.selects().getFirst().labels().getFirst()).reply();
        assertThat(row.ephemeral()).isTrue();
        assertThat(row.text())
                .contains("### the best pizza oven in Turin, which bakes best?")
                .contains("3 ×")
                .contains("Also asked as", OVEN, "which oven bakes pizza best in Turin today");
        assertThat(row.buttonLabels())
                .containsExactly(
                        "Write an article",
                        "Add as wording of…",
                        "Never answer this with…",
                        "Not a question",
                        "Dismiss",
                        "To the list");
    }

    @Test
    void an_answer_that_was_not_it_comes_into_the_list() {
        var answer = bot.ask("how do I find respite care for a weekend");
        bot.member().presses(answer, "Not what I asked").reply();

        var row = row("how do I find respite care");

        assertThat(row.text()).contains("Answered, and it was not it:** 1");
    }

    @Test
    void a_wording_is_added_at_once_and_taken_back_by_undo() {
        bot.ask(BREAK);
        assertThat(bot.ask(BREAK).text()).doesNotContain("### " + RESPITE);

        var menu = moderator.presses(row(BREAK), "Add as wording of…").reply();
        assertThat(menu.text()).contains("Which article answers it?", BREAK);
        var done = moderator.picks(other(menu, "respite"), RESPITE).reply();

        assertThat(done.text()).contains("Added as a wording", BREAK, RESPITE);
        assertThat(bot.ask(BREAK).text()).contains("### " + RESPITE);
        assertThat(review().text()).contains("Nothing is waiting");

        var undone = moderator.presses(done, "Undo").reply();

        assertThat(undone.text()).contains("Taken back", "waits in the list again");
        assertThat(bot.ask(BREAK).text()).doesNotContain("### " + RESPITE);
        assertThat(row(BREAK).text()).contains(BREAK);
        assertThat(moderator.pressesOld(undone, "review-undo:1").reply().text())
                .contains("Somebody has taken it back already");
    }

    /// Names an article that is not among those offered.
    private LocalMessage other(LocalMessage menu, String typed) {
        var form = moderator.presses(menu, "Another article…").modal();
        var found = moderator.submits(form, Map.of("Its question, or words of it", typed)).reply();
        assertThat(found.text()).contains("Which one is it?", typed);
        return found;
    }

    @Test
    void an_article_that_is_not_found_is_asked_for_again() {
        bot.ask(BREAK);
        var menu = moderator.presses(row(BREAK), "Add as wording of…").reply();
        var form = moderator.presses(menu, "Another article…").modal();

        var none = moderator.submits(form, Map.of("Its question, or words of it", "xyzzy")).reply();

        assertThat(none.text()).contains("I find no such article", "xyzzy");
        assertThat(moderator.presses(none, "Another article…").modal().title())
                .isEqualTo("Which article?");
    }

    @Test
    void an_article_that_is_never_to_answer_it_does_not_until_undone() {
        var question = "how do I find respite care for a weekend away";
        var answer = bot.ask(question);
        assertThat(answer.text()).contains("### " + RESPITE);
        bot.member().presses(answer, "Not what I asked").reply();

        var menu = moderator.presses(row(question), "Never answer this with…").reply();
        assertThat(menu.selects().getFirst().labels()).first().isEqualTo(RESPITE);
        var done = moderator.picks(menu, RESPITE).reply();

        assertThat(done.text()).contains("does not answer it any more", question, RESPITE);
        assertThat(bot.ask(question).text()).doesNotContain("### " + RESPITE);

        moderator.presses(done, "Undo").reply();
        assertThat(bot.ask(question).text()).contains("### " + RESPITE);
    }

    @Test
    void what_is_no_question_stays_unanswered_until_undone() {
        var banter = "power of attorney my foot said grandpa";
        bot.ask(banter);

        var done = moderator.presses(row(banter), "Not a question").reply();

        assertThat(done.text()).contains("Taken for no question from now on", banter);
        assertThat(bot.ask(banter).text()).doesNotContain("What is a power of attorney?");
        assertThat(review().text()).contains("Nothing is waiting");
        assertThat(moderator.presses(done, "Undo").reply().text()).contains("Taken back");
        assertThat(row(banter).text()).contains(banter);
    }

    @Test
    void what_is_dismissed_stays_so_when_it_is_asked_again_and_after_a_restart() {
        bot.ask(OVEN);
        var done = moderator.presses(row(OVEN), "Dismiss").reply();
        assertThat(done.text()).contains("Dismissed", OVEN);

        bot.restart();
        bot.ask(OVEN);

        assertThat(review().text()).contains("Nothing is waiting");
        assertThat(moderator.presses(done, "Undo").reply().text()).contains("Taken back");
        assertThat(row(OVEN).text()).contains("2 ×");
    }

    @Test
    void the_second_of_two_moderators_sees_what_the_first_did() {
        bot.ask(OVEN);
        var second = discord.moderator("Ming").in(discord.moderators());
        var mine = row(OVEN);
        var theirs = second.picks(second.slash("review").reply(), "1 × " + OVEN).reply();

        moderator.presses(mine, "Dismiss").reply();
        var late = second.presses(theirs, "Not a question").reply();

        assertThat(late.text()).contains("Done with it", "Dismissed (Morgan)");
        assertThat(second.presses(late, "Undo").reply().text()).contains("Taken back");
        assertThat(row(OVEN).buttonLabels()).contains("Write an article");
    }

    @Test
    void an_article_can_be_written_with_the_question_at_hand() {
        bot.ask(OVEN);

        var form = moderator.presses(row(OVEN), "Write an article").modal();

        assertThat(form.title()).isEqualTo("A new article");
        assertThat(form.value("Question")).isEqualTo(OVEN);

        moderator.submits(form, Map.of("Answer", "The one in via Garibaldi.")).reply();

        assertThat(bot.ask(OVEN).text()).contains("### " + OVEN, "via Garibaldi");
        assertThat(review().text()).contains("Nothing is waiting");
    }

    @Test
    void what_an_article_answered_waits_again_when_the_article_is_taken_back() {
        bot.ask(OVEN);
        var form = moderator.presses(row(OVEN), "Write an article").modal();
        var saved = moderator.submits(form, Map.of("Answer", "The one in via Garibaldi.")).reply();

        moderator.presses(saved, "Undo").reply();

        assertThat(bot.ask(OVEN).text()).doesNotContain("via Garibaldi");
        assertThat(row(OVEN).text()).contains(OVEN);
    }

    @Test
    void an_answer_that_goes_on_misleading_opens_its_row_again() {
        bot.ask(BREAK);
        var menu = moderator.presses(row(BREAK), "Add as wording of…").reply();
        moderator.picks(other(menu, "respite"), RESPITE).reply();
        assertThat(review().text()).contains("Nothing is waiting");

        bot.member().presses(bot.ask(BREAK), "Not what I asked").reply();

        assertThat(row(BREAK).text()).contains("2 ×", "Answered, and it was not it:** 1");
    }

    @Test
    void a_row_that_is_gone_is_answered_with_a_sentence() {
        bot.ask(OVEN);
        var card = row(OVEN);

        assertThat(moderator.pressesOld(card, "review-dismiss:999").reply().text())
                .contains("That is not kept any more");
        assertThat(moderator.pressesOld(card, "review-row:nonsense").reply().text())
                .contains("That is not kept any more");
        assertThat(moderator.pressesOld(card, "review-page:7").reply().text())
                .contains("What members miss");
    }

    @Test
    void many_rows_are_paged() {
        var words = "alpha bravo charlie delta echo foxtrot golf hotel india juliett".split(" ");
        for (var word : words) {
            bot.ask(word + " " + word + "ish trams");
        }

        var first = review();
        assertThat(first.selects().getFirst().labels()).hasSize(8);
        var second = moderator.presses(first, "Next page").reply();
        assertThat(second.selects().getFirst().labels()).hasSize(2);
        assertThat(moderator.presses(second, "Previous page").reply().selects().getFirst().labels())
                .hasSize(8);
    }

    @Test
    void whoever_wanted_to_be_told_is_told_once() {
        var none = bot.ask(BREAK);
        var form = bot.member().presses(none, "Ask a person").modal();
        bot.member().submits(form, Map.of()).reply();
        var asked = discord.awaitFromBot(discord.moderators());

        var menu = moderator.presses(row(BREAK), "Add as wording of…").reply();
        var done = moderator.picks(other(menu, "respite"), RESPITE).reply();

        assertThat(done.text()).contains("Told:** 1 who wanted to be told");
        var told = discord.awaitFromBot(bot.member().inPrivate().where());
        assertThat(told.text())
                .contains(
                        "Your question has been answered",
                        RESPITE,
                        "Respite care means that somebody else takes over",
                        "**Answered by:** Morgan");
        asked.awaitText("Morgan answered");
        assertThat(asked.buttonLabels()).isEmpty();

        moderator.presses(done, "Undo").reply();
        var again = moderator.presses(row(BREAK), "Add as wording of…").reply();
        moderator.picks(other(again, "respite"), RESPITE).reply();
        assertThat(discord.messages(bot.member().inPrivate().where())).hasSize(1);
    }

    @Test
    void whoever_wanted_to_be_told_is_told_of_an_article_that_is_written_for_it_too() {
        var none = bot.ask(OVEN);
        bot.member().submits(bot.member().presses(none, "Ask a person").modal(), Map.of()).reply();
        discord.awaitFromBot(discord.moderators());

        var form = moderator.presses(row(OVEN), "Write an article").modal();
        moderator.submits(form, Map.of("Answer", "The one in via Garibaldi.")).reply();

        assertThat(discord.awaitFromBot(bot.member().inPrivate().where()).text())
                .contains("Your question has been answered", OVEN, "The one in via Garibaldi.");
    }

    @Test
    void members_cannot_go_through_it() {
        bot.ask(OVEN);
        var card = row(OVEN);

        assertThat(Pings.loose(discord)).isEmpty();
        assertThatThrownBy(() -> bot.member().slash("review")).isInstanceOf(AssertionError.class);
        assertThat(card.ephemeral()).isTrue();
    }
}
