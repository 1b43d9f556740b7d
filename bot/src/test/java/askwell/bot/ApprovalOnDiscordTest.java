package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where the settings ask for it, a second person approves of what one has written.
@Timeout(60)
class ApprovalOnDiscordTest {
    private static final String PIZZA = "Which pizza oven bakes best in Turin?";
    private static final String OVEN = "The one in via Garibaldi.";
    private static final String HOSPICE = "Is hospice the same as palliative care?";

    @TempDir private Path folder;
    private OnDiscord bot;
    private LocalMember morgan;
    private LocalMember ming;

    @BeforeEach
    void start() {
        bot =
                OnDiscord.start(
                        folder,
                        """
                        moderating.approval = on
                        discord.limits { member = 1000, channel = 10000 }
                        """);
        var discord = bot.discord();
        morgan = discord.moderator().in(discord.moderators());
        ming = discord.moderator("Ming").in(discord.moderators());
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void an_article_waits_in_the_moderators_channel_until_another_approves_of_it() {
        var waits = writes();
        assertThat(waits.text())
                .isEqualTo(
                        """
                        ### Kept: it waits for a second person
                        Another moderator has to approve of it, in the moderators’ channel. I tell you what becomes of it.\
                        """);
        var card = posted();
        assertThat(card.text())
                .isEqualTo("### Morgan has written an article\n**%s**\n%s".formatted(PIZZA, OVEN));
        assertThat(bot.ask(PIZZA).text()).doesNotContain(OVEN);
        assertThat(morgan.presses(card, "Approve").reply().text())
                .isEqualTo("### Somebody else has to approve of what you wrote");

        bot.restart();
        ming.presses(card, "Approve").reply();

        assertThat(card.awaitText("Saved").text())
                .isEqualTo(
                        """
                        ### Saved: members get it from now on
                        **Which pizza oven bakes best in Turin?**
                        Its writer has been told.
                        **Written by:** Morgan
                        **Approved by:** Ming\
                        """);
        assertThat(bot.ask(PIZZA).text()).contains(OVEN, "**Answered by:** Morgan");
        assertThat(bot.discord().awaitFromBot(morgan.inPrivate().where()).text())
                .isEqualTo("### Ming has approved of your change\n**" + PIZZA + "**");
        assertThat(morgan.slash("article history", Map.of("which", PIZZA)).reply().text())
                .contains("1 · Morgan", "*approved by Ming*");
    }

    @Test
    void what_is_sent_back_tells_its_writer_why_and_loses_nothing() {
        writes();
        var card = posted();

        ming.submits(ming.presses(card, "Send back").modal(), Map.of("Why", "Which house number?"))
                .reply();

        assertThat(card.awaitText("sent a change back").text())
                .contains("**Why:** Which house number?", "**Written by:** Morgan");
        assertThat(bot.discord().awaitFromBot(morgan.inPrivate().where()).text())
                .contains("Ming has sent a change back", PIZZA, "Which house number?");
        var drafts = morgan.slash("article drafts").reply();
        var draft = morgan.picks(drafts, PIZZA).reply();
        var form = morgan.presses(draft, "Go on writing").modal();
        assertThat(form.value("Answer")).isEqualTo(OVEN);
        morgan.submits(form, Map.of("Answer", OVEN + " At 3.")).reply();
        assertThat(bot.discord().awaitFromBot(bot.discord().moderators(), 2).getLast().text())
                .contains(OVEN + " At 3.");
    }

    @Test
    void what_somebody_writes_is_shown_to_them_and_goes_when_they_are_forgotten()
            throws IOException {
        writes();
        var card = posted();
        morgan.slash("article edit", Map.of("which", "hospice")).modal();
        ming.slash("article edit", Map.of("which", "driving")).modal();
        assertThat(holds("via Garibaldi")).isTrue();

        var shown = morgan.slash("my-data").reply();
        assertThat(shown.text())
                .contains(
                        "2 that you are writing for the column and have not saved:",
                        PIZZA,
                        "Is hospice the same as palliative care?")
                .doesNotContain("driving");
        morgan.presses(shown, "Delete it all").reply();

        assertThat(shown.text()).contains("What led to you is deleted: 2");
        assertThat(morgan.slash("my-data").reply().text()).contains("Nothing here leads to you");
        assertThat(morgan.slash("article drafts").reply().text())
                .contains("There is nothing that is not saved");
        bot.awaitDeletion(card);
        assertThat(ming.slash("my-data").reply().text()).contains("1 that you are writing");
        assertThat(holds("via Garibaldi")).isFalse();
    }

    private boolean holds(String text) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void a_change_and_a_removal_wait_too() {
        var form = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        morgan.submits(form, Map.of("Answer", "Not at all.")).reply();
        var change = posted();
        assertThat(change.text()).startsWith("### Morgan wants to change an article");
        var asked = morgan.slash("article remove", Map.of("which", "driving")).reply();
        morgan.presses(asked, "Remove").reply();
        var removal = bot.discord().awaitFromBot(bot.discord().moderators(), 2).getLast();
        assertThat(removal.text()).startsWith("### Morgan wants to remove an article");

        assertThat(bot.ask(HOSPICE).text()).doesNotContain("Not at all.");
        ming.presses(change, "Approve").reply();
        ming.presses(removal, "Approve").reply();

        assertThat(bot.ask(HOSPICE).text()).contains("Not at all.");
        assertThat(bot.ask("dad should not drive any more").text())
                .doesNotContain("prescription pad");
        var undo = ming.presses(change, "Undo").reply();
        assertThat(undo.text()).startsWith("### Kept: it waits for a second person");
        var back = bot.discord().awaitFromBot(bot.discord().moderators(), 3).getLast();
        assertThat(back.text()).startsWith("### Ming wants to change an article");
        morgan.presses(back, "Approve").reply();
        assertThat(bot.ask(HOSPICE).text()).contains("can begin on the day of");
    }

    @Test
    void who_wrote_it_may_withdraw_it() {
        var waits = writes();
        var card = posted();
        var drafts = morgan.slash("article drafts").reply();
        assertThat(morgan.picks(drafts, "Waits: %s (Morgan)".formatted(PIZZA)).reply().text())
                .isEqualTo(
                        """
                        ### Morgan has written an article
                        **%s**
                        %s
                        It waits for a second person to approve of it.\
                        """
                                .formatted(PIZZA, OVEN));

        var withdrawn = morgan.presses(waits, "Withdraw").reply();

        assertThat(withdrawn.text()).isEqualTo("### Morgan has withdrawn it");
        assertThat(card.awaitText("has withdrawn it").buttonLabels()).isEmpty();
        assertThat(morgan.presses(withdrawn, "Go on writing").modal().value("Answer"))
                .isEqualTo(OVEN);
    }

    @Test
    void what_no_longer_fits_goes_back_to_its_writer() {
        var form = morgan.slash("article edit", Map.of("which", "hospice")).modal();
        var other = ming.slash("article edit", Map.of("which", "hospice")).modal();
        morgan.submits(form, Map.of("Answer", "Not at all.")).reply();
        var mine = posted();
        ming.submits(other, Map.of("Topics", "")).reply();
        var theirs = bot.discord().awaitFromBot(bot.discord().moderators(), 2).getLast();
        morgan.presses(theirs, "Approve").reply();

        ming.presses(mine, "Approve").reply();

        assertThat(mine.awaitText("no longer fits").text())
                .startsWith("### It no longer fits: somebody has changed the article since");
        var draft = morgan.picks(morgan.slash("article drafts").reply(), HOSPICE).reply();
        var again = morgan.presses(draft, "Go on writing").modal();
        var conflict = morgan.submits(again, Map.of()).reply();
        assertThat(conflict.text()).startsWith("### Ming has changed it since you opened it");
        morgan.presses(conflict, "Save both changes").reply();
        var both = bot.discord().awaitFromBot(bot.discord().moderators(), 3).getLast();
        ming.presses(both, "Approve").reply();
        assertThat(bot.ask(HOSPICE).text()).contains("Not at all.");
    }

    private LocalMessage writes() {
        return morgan.submits(
                        morgan.slash("article add").modal(),
                        Map.of("Question", PIZZA, "Answer", OVEN))
                .reply();
    }

    private LocalMessage posted() {
        return bot.discord().awaitFromBot(bot.discord().moderators());
    }
}
