package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.Match;
import askwell.bot.journal.Handover;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The commands beside `/ask`.
@Timeout(60)
class GroupsOnDiscordTest {
    @TempDir private static Path folder;
    private static OnDiscord bot;

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void groups_are_listed_with_their_next_meetings() {
        var card = bot.member().slash("groups").reply();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text())
                .contains("Kitchen Table", "Half Past Seven")
                .containsPattern("<t:\\d+:F>");
    }

    @Test
    void one_group_is_shown_by_its_name() {
        assertThat(bot.member().slash("group", Map.of("which", "kitchen table")).reply().text())
                .contains("### Kitchen Table", "kitchen@example.org");
    }

    @Test
    void an_unknown_group_gets_those_that_there_are() {
        assertThat(bot.member().slash("group", Map.of("which", "chess club")).reply().text())
                .contains("I do not know that group", "Kitchen Table", "Half Past Seven");
    }

    @Test
    void meetings_can_be_taken_into_a_calendar() {
        var card = bot.member().slash("group", Map.of("which", "kitchen")).reply();
        var file = bot.member().presses(card, "Add to calendar").reply();

        assertThat(file.ephemeral()).isTrue();
        assertThat(file.files())
                .singleElement()
                .satisfies(ics -> {
                    assertThat(ics.name()).endsWith(".ics");
                    assertThat(ics.text())
                            .startsWith("BEGIN:VCALENDAR")
                            .contains("RRULE:FREQ=WEEKLY;BYDAY=WE");
                });
        assertThat(bot.discord().received().requests(Match.callbacks()))
                .anyMatch(request -> !request.files().isEmpty());
    }

    @Test
    void help_is_shown_to_who_wants_it_now() {
        var card = bot.member().slash("support-now").reply();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text())
                .contains(
                        "911", "988 Lifeline", "Eldercare Locator", "verified on November 1, 2026");
    }

    @Test
    void privacy_says_what_is_kept() {
        var card = bot.member().slash("privacy").reply();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text()).contains("What I keep", "30 days", "/my-data", "/forget-me");
    }

    @Test
    void a_member_sees_what_is_kept_of_them_and_deletes_it() {
        var member = bot.discord().guild().addMember("Lee");
        assertThat(member.slash("my-data").reply().text()).contains("Nothing here leads to you");
        waiting(member.id(), "Who signs for my aunt?");
        var shown = member.slash("my-data").reply();
        assertThat(shown.text()).contains("1 kept", "Who signs for my aunt?");
        assertThat(bot.discord().otherMember().slash("my-data").reply().text())
                .contains("Nothing here leads to you");

        member.presses(shown, "Delete it all").reply();

        assertThat(shown.text()).contains("What led to you is deleted: 1");
        assertThat(member.slash("my-data").reply().text()).contains("Nothing here leads to you");
        assertThat(member.slash("forget-me").reply().text()).contains("There was nothing");
    }

    @Test
    void all_that_is_kept_is_shown_however_much() {
        var member = bot.discord().guild().addMember("Max");
        for (var number = 1; number <= 8; number++) {
            waiting(member.id(), "Question %d. %s".formatted(number, "long ".repeat(300).strip()));
        }
        var shown = member.slash("my-data");

        assertThat(shown.reply().text()).contains("8 kept", "Question 1.");
        assertThat(shown.followUp(2).ephemeral()).isTrue();
        var all = new StringBuilder(shown.reply().text());
        shown.followUps().forEach(more -> all.append(more.text()));
        for (var number = 1; number <= 8; number++) {
            assertThat(all).contains("Question %d.".formatted(number));
        }
    }

    private static void waiting(String member, String question) {
        try (var journal = bot.journal()) {
            journal.handOver(
                    new Handover(
                            question,
                            Optional.of(member),
                            Optional.of(bot.discord().guild().id()),
                            bot.discord().general().id(),
                            Optional.empty(),
                            "en-US",
                            Optional.empty()));
        }
    }
}
