package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What the column does not know goes to a person, and comes back to who asked.
@Timeout(60)
class HandoverOnDiscordTest {
    private static final String UNKNOWN = "which pizza oven bakes best in Turin";
    private static final Map<String, String> FORM = Map.of();
    private static final Map<String, String> ANONYMOUS = Map.of("who", "no");
    private static final String ANSWER = "Try the one in via Garibaldi.";

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember member = discord.guild().addMember("Robin");
    private final LocalMember moderator = discord.moderator().in(discord.moderators());

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "discord.limits { member = 1000, channel = 10000 }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void a_question_goes_to_the_moderators_and_its_answer_to_the_member() throws IOException {
        var sent = handsOver(FORM);
        assertThat(sent.text())
                .contains("Your question is with the moderators", "I tell you as soon as");
        assertThat(sent.ephemeral()).isTrue();

        var card = latestFor(UNKNOWN);
        assertThat(card.text()).contains("A member asks a person", UNKNOWN, "**From:** Robin");
        assertThat(card.pings()).isEmpty();
        assertThat(card.buttons())
                .anyMatch(button ->
                        button.label().equals("Where")
                                && button.url()
                                        .equals(
                                                "https://discord.com/channels/%s/%s"
                                                        .formatted(
                                                                discord.guild().id(),
                                                                discord.general().id())));

        answers(card);

        var told = discord.awaitFromBot(member.inPrivate().where());
        assertThat(told.text())
                .contains(
                        "Your question has been answered",
                        ANSWER,
                        "**Answered by:** Morgan",
                        "**You asked:** " + UNKNOWN);
        card.awaitText("Morgan answered").awaitText("The member has been told.");
        assertThat(card.buttonLabels()).isEmpty();
        awaitForgotten();
    }

    @Test
    void the_form_holds_the_question_and_takes_no_more_than_2000_characters() {
        var form = member.presses(asked(), "Ask a person").modal();

        assertThat(form.value("Your question")).isEqualTo(UNKNOWN);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> member.submits(form, Map.of("Your question", "x".repeat(2_001))))
                .hasMessageContaining("Discord does not take");
        assertThat(member.submits(form, Map.of("Your question", "y".repeat(2_000))).reply().text())
                .contains("Your question is with the moderators");
        assertThat(latestFor("y".repeat(2_000)).text()).contains("y".repeat(2_000));
    }

    @Test
    void a_form_of_spaces_goes_nowhere() {
        var form = member.presses(asked(), "Ask a person").modal();
        var before = discord.messages(discord.moderators()).size();

        assertThat(member.submits(form, Map.of("Your question", "   ")).reply().text())
                .contains("There is nothing in it yet");
        assertThat(discord.messages(discord.moderators())).hasSize(before);
    }

    @Test
    void who_stays_anonymous_and_untold_is_named_nowhere() throws IOException {
        var sent = handsOver(Map.of("who", "no", "tell", "no"));
        assertThat(sent.text()).contains("You chose not to be told");

        var card = latestFor(UNKNOWN);
        assertThat(card.json().toString()).doesNotContain("Robin", member.id());
        assertThat(card.text()).contains("**From:** somebody who stays anonymous");
        assertThat(journal()).doesNotContain(member.id());

        answers(card);

        card.awaitText("The member did not ask to be told.");
        assertThat(discord.messages(member.inPrivate().where())).isEmpty();
    }

    @Test
    void the_card_leads_to_the_message_unless_its_writer_stays_anonymous() {
        var question = member.says(discord.botMention() + " " + UNKNOWN);
        var none = discord.awaitReplyTo(question);

        member.submits(member.presses(none, "Ask a person").modal(), FORM).reply();
        assertThat(latestFor(UNKNOWN).buttons())
                .anyMatch(button -> button.url().endsWith("/" + question.id()));

        member.submits(member.presses(none, "Ask a person").modal(), ANONYMOUS).reply();
        assertThat(latestFor(UNKNOWN).json().toString()).doesNotContain(question.id());
    }

    @Test
    void who_takes_no_direct_messages_is_called_in_the_channel_and_reads_it_alone()
            throws IOException {
        member.closesPrivateMessages();
        handsOver(FORM);
        var card = latestFor(UNKNOWN);

        answers(card);

        card.awaitText("so they were told in the channel");
        var call =
                discord.messages(discord.general()).stream()
                        .filter(message -> message.pings().contains(member.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(call.pings()).containsExactly(member.id());
        assertThat(call.text()).doesNotContain(UNKNOWN, ANSWER);
        var read = member.presses(call, "Read the answer").reply();
        assertThat(read.ephemeral()).isTrue();
        assertThat(read.text()).contains(ANSWER, UNKNOWN);
        var refused = discord.otherMember().presses(call, "Read the answer").reply();
        assertThat(refused.ephemeral()).isTrue();
        assertThat(refused.text())
                .contains("This answer is for somebody else")
                .doesNotContain(ANSWER);
    }

    @Test
    void a_second_moderator_sees_who_was_quicker_and_keeps_what_they_wrote() {
        handsOver(FORM);
        var card = latestFor(UNKNOWN);
        var second =
                discord.guild()
                        .addMember("Ming", discord.guild().role("Moderators"))
                        .in(discord.moderators());
        var late = second.presses(card, "Answer").modal();

        answers(card);
        card.awaitText("Morgan answered");

        var reply = second.submits(late, Map.of("Your answer", "A long text of mine")).reply();
        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.text())
                .contains("Morgan has answered this already", "A long text of mine");
        assertThat(card.text()).contains(ANSWER);
        assertThat(discord.messages(member.inPrivate().where())).hasSize(1);
    }

    @Test
    void each_step_still_works_after_a_restart() throws IOException {
        var none = asked();
        bot.restart();
        var form = member.presses(none, "Ask a person").modal();
        bot.restart();
        member.submits(form, FORM).reply();
        var card = latestFor(UNKNOWN);
        bot.restart();
        var answering = moderator.presses(card, "Answer").modal();
        bot.restart();
        moderator.submits(answering, Map.of("Your answer", ANSWER));

        assertThat(discord.awaitFromBot(member.inPrivate().where()).text()).contains(ANSWER);
        card.awaitText("The member has been told.");
        awaitForgotten();
    }

    @Test
    void who_waited_while_the_bot_was_away_is_told_once_it_is_back() throws IOException {
        member.closesPrivateMessages();
        handsOver(FORM);
        var key =
                latestFor(UNKNOWN).buttons().stream()
                        .filter(button -> button.label().equals("Answer"))
                        .map(button -> button.customId().replaceFirst("^.*:", ""))
                        .findFirst()
                        .orElseThrow();
        bot.stop();
        try (var journal = bot.journal()) {
            journal.answer(key, ANSWER, "Morgan");
        }
        bot.restart();

        discord.received().await(Match.messages());
        awaitForgotten();
        assertThat(discord.messages(discord.general()))
                .filteredOn(message -> message.pings().contains(member.id()))
                .hasSize(1);
    }

    @Test
    void nothing_is_lost_where_the_moderators_channel_refuses_it() {
        var form = member.presses(asked(), "Ask a person").modal();
        discord.trouble()
                .fail(
                        Match.of(
                                "POST",
                                "/channels/%s/messages".formatted(discord.moderators().id())),
                        403,
                        50013,
                        1);

        var reply = member.submits(form, FORM).reply();

        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.text())
                .contains("I could not pass your question on", UNKNOWN, "hello@example.org");
    }

    @Test
    void nothing_is_lost_where_the_moderators_channel_is_gone(@TempDir Path other) {
        try (var astray =
                OnDiscord.start(other, "discord.moderators-channel = \"1234567890123456789\"")) {
            var none = astray.ask(UNKNOWN);
            var form = astray.member().presses(none, "Ask a person").modal();

            assertThat(astray.member().submits(form, FORM).reply().text())
                    .contains("I could not pass your question on", UNKNOWN);
        }
    }

    @Test
    void without_a_channel_for_it_there_is_a_contact_and_no_button(@TempDir Path other) {
        try (var without = OnDiscord.start(other, "discord.moderators-channel = null")) {
            var none = without.ask(UNKNOWN);

            assertThat(none.buttonLabels()).doesNotContain("Ask a person");
            assertThat(none.text()).contains("hello@example.org");
        }
    }

    private LocalMessage asked() {
        return member.slash("ask", Map.of("question", UNKNOWN)).reply();
    }

    private LocalMessage handsOver(Map<String, String> filledIn) {
        return member.submits(member.presses(asked(), "Ask a person").modal(), filledIn).reply();
    }

    private void answers(LocalMessage card) {
        moderator.submits(moderator.presses(card, "Answer").modal(), Map.of("Your answer", ANSWER));
    }

    private static LocalMessage latestFor(String question) {
        return discord.messages(discord.moderators()).stream()
                .filter(message -> message.text().contains(question))
                .findFirst()
                .orElseThrow();
    }

    private void awaitForgotten() throws IOException {
        var end = System.nanoTime() + 10_000_000_000L;
        while (journal().contains(member.id())) {
            assertThat(System.nanoTime()).as("the journal still holds the member").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String journal() throws IOException {
        var bytes = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().contains("journal")).toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
