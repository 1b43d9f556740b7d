package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalInteraction.Choice;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Moderators mend articles, see what each other did, and take it back.
@Timeout(60)
class EditingOnDiscordTest {
    private static final String HOSPICE = "Is hospice the same as palliative care?";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember morgan;
    private LocalMember ming;

    @BeforeEach
    void start() {
        bot = OnDiscord.start(folder, "discord.limits { member = 1000, channel = 10000 }");
        var discord = bot.discord();
        morgan = discord.moderator().in(discord.moderators());
        ming = discord.moderator("Ming").in(discord.moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void an_article_is_changed_in_its_form_and_the_change_can_be_read_and_undone() {
        var form = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        assertThat(form.title()).isEqualTo("Change an article");
        assertThat(form.value("Question")).isEqualTo(HOSPICE);
        assertThat(form.value("Answer")).startsWith("No. Palliative care can begin");
        assertThat(form.value("Other ways to ask it")).isEqualTo("hospice or palliative care");
        assertThat(form.value("Topics")).isEqualTo("end of life");

        var saved =
                morgan.submits(
                                form,
                                Map.of(
                                        "Answer",
                                        form.value("Answer").replace("last months", "last weeks")))
                        .reply();

        assertThat(saved.text())
                .isEqualTo(
                        """
                        ### Saved: members get it like this from now on
                        **Is hospice the same as palliative care?**
                        __Answer__: No. Palliative care can begin on the day of a diagnosis, beside every treatment. Hospice is for the last ~~months~~ **weeks**, when treatment that would cure is no longer wanted.\
                        """);
        assertThat(bot.ask(HOSPICE).text()).contains("last weeks");

        assertThat(morgan.presses(saved, "Undo").reply().text()).contains("~~weeks~~ **months**");
        assertThat(bot.ask(HOSPICE).text()).contains("last months");
    }

    @Test
    void names_complete_while_typing_and_a_name_may_be_anything_that_comes_near() {
        assertThat(morgan.types("article edit", "which", "hospic"))
                .contains(new Choice("hospice or palliative care", "hospice"));
        assertThat(
                        morgan.slash(
                                        "article show",
                                        Map.of("which", "Dad should not drive, any more!"))
                                .reply()
                                .text())
                .startsWith("### How do I stop my father with dementia from driving?");
        var which = morgan.slash("article show", Map.of("which", "dementia")).reply();
        assertThat(which.text()).isEqualTo("### Which one?");
        assertThat(morgan.presses(which, "When does somebody need a guardian?").reply().text())
                .startsWith("### When does somebody need a guardian?");
        assertThat(morgan.slash("article edit", Map.of("which", "pizza")).reply().text())
                .isEqualTo(
                        """
                        ### I find no article of that name
                        Pick one of those that are suggested while you type, or try /article search.\
                        """);
    }

    @Test
    void who_changes_other_parts_than_another_keeps_both_changes() {
        var mine = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        var hers = ming.slash("article edit", Map.of("which", "hospice")).modal();
        ming.submits(hers, Map.of("Answer", "No, it is not.")).reply();

        var conflict =
                morgan.submits(mine, Map.of("Other ways to ask it", "hospice or not")).reply();

        assertThat(conflict.text())
                .startsWith(
                        """
                        ### Ming has changed it since you opened it
                        This is what changed. What you wrote is kept.
                        __Answer__: No~~. Palliative\
                        """)
                .endsWith("You changed other parts of it, so both changes fit together.");
        assertThat(conflict.buttonLabels())
                .containsExactly("Save both changes", "Show both in the form", "Discard");
        bot.restart();
        assertThat(morgan.presses(conflict, "Save both changes").reply().text())
                .isEqualTo(
                        """
                        ### Saved: members get it like this from now on
                        **Is hospice the same as palliative care?**
                        __Other ways to ask it__: ~~hospice or palliative care~~ · **hospice or not**\
                        """);
        assertThat(shown("hospice").text()).contains("No, it is not.", "hospice or not");
    }

    @Test
    void who_changes_the_same_as_another_mends_both_in_the_form() {
        var mine = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        var hers = ming.slash("article edit", Map.of("which", "hospice")).modal();
        ming.submits(hers, Map.of("Answer", "No, it is not.", "Topics", "")).reply();

        var conflict = morgan.submits(mine, Map.of("Answer", "Not at all.")).reply();

        assertThat(conflict.text())
                .endsWith("You both changed: Answer. The form shows both, for you to mend.");
        var form = morgan.presses(conflict, "Show both in the form").modal();
        assertThat(form.value("Answer")).isEqualTo("⟪Morgan⟫\nNot at all.\n⟪Ming⟫\nNo, it is not.");
        assertThat(form.value("Topics")).isEmpty();

        var refused = morgan.submits(form, Map.of()).reply();
        assertThat(refused.text()).contains("Two versions still stand one below the other");
        var again = morgan.presses(refused, "Go on writing").modal();
        assertThat(morgan.submits(again, Map.of("Answer", "Not at all: it is not.")).reply().text())
                .startsWith("### Saved: members get it like this from now on");
        assertThat(shown("hospice").text()).contains("Not at all: it is not.");
        assertThat(history("hospice").text()).contains("3 · Morgan", "2 · Ming", "1 · Lisa");
    }

    @Test
    void what_was_removed_meanwhile_comes_back_only_where_that_is_meant() {
        var mine = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        removes(ming, "hospice");

        var conflict = morgan.submits(mine, Map.of("Answer", "Not at all.")).reply();

        assertThat(conflict.text())
                .isEqualTo(
                        """
                        ### Ming has removed it since you opened it
                        What you wrote is kept. Saving it brings the article back.\
                        """);
        assertThat(bot.ask(HOSPICE).text()).doesNotContain("Not at all.");
        morgan.presses(conflict, "Save anyway").reply();
        assertThat(bot.ask(HOSPICE).text()).contains("Not at all.");
    }

    @Test
    void an_undo_leaves_alone_what_somebody_has_changed_since() {
        var saved = changes(morgan, "hospice", "Answer", "Not at all.");
        changes(ming, "hospice", "Answer", "Not at all, no.");

        var reply = morgan.presses(saved, "Undo").reply();

        assertThat(reply.text())
                .isEqualTo(
                        """
                        ### Ming has changed it since
                        So it stays as it is. Its history shows what was changed, and can bring any state back.\
                        """);
        assertThat(morgan.presses(reply, "History").reply().text())
                .contains("__Answer__: Not at all**, no**.");
    }

    @Test
    void a_removal_asks_once_and_the_bin_gives_back_what_was_removed() {
        var asked = morgan.slash("article remove", Map.of("which", "hospice")).reply();
        assertThat(asked.text())
                .startsWith(
                        """
                        ### Remove this article?
                        **Is hospice the same as palliative care?**
                        Members will not get it any more. It can be brought back at any time.\
                        """);
        assertThat(morgan.presses(asked, "Keep it").reply().text())
                .isEqualTo("### Nothing was removed");

        removes(morgan, "hospice");
        assertThat(bot.ask(HOSPICE).text()).doesNotContain("can begin on the day of");

        var bin = ming.slash("article restore").reply();
        assertThat(bin.text()).contains("Removed articles", HOSPICE + ": Morgan");
        var state = ming.picks(bin, HOSPICE).reply();
        assertThat(state.text()).contains("Palliative care can begin");
        assertThat(ming.presses(state, "Bring this back").reply().text())
                .startsWith("### Saved: members get it from now on");
        assertThat(bot.ask(HOSPICE).text()).contains("can begin on the day of");
    }

    @Test
    void any_state_of_the_past_can_be_brought_back() {
        changes(morgan, "hospice", "Answer", "Not at all.");
        changes(ming, "hospice", "Topics", "");
        var history = history("hospice");
        assertThat(history.text())
                .contains("__Topics__: ~~end of life~~", "__Answer__: ", "Written.");

        var first = morgan.picks(history, history.selects().getFirst().labels().getLast()).reply();
        morgan.presses(first, "Bring this back").reply();

        assertThat(bot.ask(HOSPICE).text()).contains("can begin on the day of");
        assertThat(history("hospice").text())
                .contains("4 · Morgan", "*brought the state of change 4 back*");
    }

    @Test
    void details_are_kept_in_a_form_of_their_own() {
        var details = morgan.presses(shown("hospice"), "More details").modal();
        assertThat(details.labels())
                .containsExactly(
                        "Owner", "Review by", "Answered by", "Asked by", "Where they live");
        assertThat(details.value("Answered by")).isEqualTo("Ruth");

        var refused =
                morgan.submits(details, Map.of("Owner", "Ming", "Review by", "next week")).reply();
        assertThat(refused.text())
                .contains("I cannot read “next week” as a day. Write it like 2027-03-31");
        var again = morgan.presses(refused, "More details").modal();
        assertThat(again.value("Owner")).isEqualTo("Ming");
        morgan.submits(again, Map.of("Review by", "2025-03-31")).reply();

        assertThat(shown("hospice").text())
                .contains("**Owner:** Ming", "**Review by:** March 31, 2025 (overdue)");
        var due = morgan.slash("article list", Map.of("only", "overdue")).reply();
        assertThat(due.text())
                .isEqualTo(
                        """
                        ### 2 articles
                        - What is a power of attorney? (January 1, 2024)
                        - Is hospice the same as palliative care? (March 31, 2025, Ming)\
                        """);
    }

    private LocalMessage shown(String which) {
        return morgan.slash("article show", Map.of("which", which)).reply();
    }

    private LocalMessage history(String which) {
        return morgan.slash("article history", Map.of("which", which)).reply();
    }

    private static LocalMessage changes(LocalMember who, String which, String field, String value) {
        var form = who.slash("article edit", Map.of("which", which)).modal();
        return who.submits(form, Map.of(field, value)).reply();
    }

    private static void removes(LocalMember who, String which) {
        var asked = who.slash("article remove", Map.of("which", which)).reply();
        who.presses(asked, "Remove").reply();
    }
}
