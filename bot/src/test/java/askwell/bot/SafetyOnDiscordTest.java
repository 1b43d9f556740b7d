package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalInteraction;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Before anything is looked up: who may be in danger gets the fixed card, staff get a link, and nobody else gets a word.
@Timeout(60)
class SafetyOnDiscordTest {
    private static final String DANGER = "I want to kill myself tonight";
    private static final String WORN_OUT =
            "I am so burned out, how do I find respite care for a weekend?";
    private static final String CARD = "I am glad that you wrote this";
    private static final String UNREVEALING = "I have read your message";

    @TempDir private static Path folder;
    private static final Logged log = new Logged();
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember member = discord.guild().addMember("Robin");
    private final LocalMember moderator = discord.moderator().in(discord.staff());

    @BeforeAll
    static void start() {
        bot =
                OnDiscord.start(
                        folder,
                        discord,
                        """
                        discord {
                          message-content = on
                          watch { channels = ["$WATCHED"], threshold = 0.3, wait = 1 hour }
                          limits { member = 1, channel = 10000 }
                        }
                        privacy.keep = all
                        """);
    }

    @AfterAll
    static void stop() throws IOException {
        try (log) {
            bot.stop();
            assertThat(log.lines()).noneMatch(line -> line.contains("kill myself"));
            assertThat(journal()).doesNotContain("kill myself");
        } finally {
            bot.close();
        }
    }

    @Test
    void a_private_question_gets_the_fixed_card_as_often_as_it_is_asked() {
        for (var i = 0; i < 3; i++) {
            var card = member.slash("ask", Map.of("question", DANGER)).reply();

            assertThat(card.ephemeral()).isTrue();
            assertThat(card.text())
                    .contains(
                            CARD,
                            "I am a bot",
                            "call 911",
                            "988 Lifeline",
                            "call or text 988",
                            "verified on November 1, 2026",
                            "Eldercare Locator")
                    .doesNotContain("respite", "article", "?");
            assertThat(card.buttonLabels()).isEmpty();
        }
    }

    @Test
    void where_others_read_it_says_nothing_and_shows_the_rest_to_who_presses_alone() {
        var said = member.says(discord.botMention() + " " + DANGER);

        var reply = discord.awaitReplyTo(said);

        assertThat(reply.text()).contains(UNREVEALING).doesNotContain("988", "911", "kill");
        assertThat(reply.pings()).isEmpty();
        var details = member.presses(reply, "Show me").reply();
        assertThat(details.ephemeral()).isTrue();
        assertThat(details.text()).contains(CARD, "call or text 988");
    }

    @Test
    void asked_openly_it_is_unrevealing_too() {
        var reply = member.slash("ask", Map.of("question", DANGER, "where", "here")).reply();

        assertThat(reply.text()).contains(UNREVEALING).doesNotContain("988");
    }

    @Test
    void staff_get_a_link_without_the_text_and_acknowledge_it() {
        var said = member.says(discord.botMention() + " " + DANGER);

        var notice = awaitNotice(said);

        assertThat(notice.json().toString()).doesNotContain("kill", "Robin", member.id());
        assertThat(notice.pings()).isEmpty();
        moderator.presses(notice, "Acknowledge").reply();
        assertThat(notice.text()).contains("**Acknowledged:** Morgan", said.id());
        assertThat(notice.buttonLabels()).doesNotContain("Acknowledge");
    }

    @Test
    void nobody_at_risk_waits_for_a_slow_staff_channel() {
        discord.trouble()
                .slow(
                        Match.of("POST", "/channels/%s/messages".formatted(discord.staff().id())),
                        Duration.ofSeconds(3));
        try {
            var asked = member.slash("ask", Map.of("question", DANGER));

            assertThat(asked.callbackType()).isEqualTo(LocalInteraction.MESSAGE);
            assertThat(asked.reply().text()).contains(CARD);
        } finally {
            discord.trouble().heal();
        }
    }

    @Test
    void it_answers_also_where_staff_cannot_be_told() {
        discord.trouble()
                .fail(
                        Match.of("POST", "/channels/%s/messages".formatted(discord.staff().id())),
                        403,
                        50001,
                        1);
        assertThat(member.slash("ask", Map.of("question", DANGER)).reply().text()).contains(CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "||I want to kill myself||",
                "I want to **kill** my*self*",
                "i wanna kil myself",
                "I waaaant to kill myself",
                "> I want to k!ll myself",
                "`I want to kill myself`"
            })
    void it_is_answered_at_once_where_it_watches_however_it_is_written(String text) {
        var said = member.says(discord.watched(), text);

        assertThat(discord.awaitReplyTo(said).text()).contains(UNREVEALING);
    }

    @Test
    void it_is_answered_also_in_reply_to_somebody() {
        var first = discord.otherMember().says(discord.watched(), "How are you all?");

        var said = member.replies(first, DANGER);

        assertThat(discord.awaitReplyTo(said).text()).contains(UNREVEALING);
    }

    @Test
    void a_direct_message_gets_the_card_and_staff_nothing() {
        var said = member.dm(DANGER);

        assertThat(discord.awaitReplyTo(said).text()).contains(CARD, "call 911");
        assertThat(discord.messages(discord.staff()))
                .noneMatch(notice -> notice.text().contains(said.channel().id()));
    }

    @Test
    void the_menu_of_such_a_message_shows_the_card() {
        var said = discord.otherMember().says(discord.general(), DANGER);

        var found = member.messageMenu("Find an answer", said).reply();

        assertThat(found.ephemeral()).isTrue();
        assertThat(found.text()).contains(CARD);
    }

    @Test
    void who_writes_of_it_to_a_person_is_shown_the_card_too() {
        var none =
                discord.otherMember()
                        .slash("ask", Map.of("question", "which pizza oven bakes best"))
                        .reply();
        var form = discord.otherMember().presses(none, "Ask a person").modal();

        var sent =
                discord.otherMember()
                        .submits(form, Map.of("Your question", "I want to end my life"))
                        .reply();

        assertThat(sent.ephemeral()).isTrue();
        assertThat(sent.text()).contains(CARD, "call 911", "Your question is with the moderators");
    }

    @Test
    void who_is_worn_out_gets_the_answer_and_a_quiet_button() {
        var reply = member.slash("ask", Map.of("question", WORN_OUT)).reply();

        assertThat(reply.text()).contains("How do I find respite care for a weekend?");
        assertThat(reply.buttonLabels()).contains("Support");
        var support = member.presses(reply, "Support").reply();
        assertThat(support.ephemeral()).isTrue();
        assertThat(support.text()).contains("You are carrying a lot", "988 Lifeline");
    }

    @Test
    void whom_to_call_is_always_at_hand() {
        var support = member.slash("support-now").reply();

        assertThat(support.ephemeral()).isTrue();
        assertThat(support.text()).contains("988 Lifeline", "911", "verified on November 1, 2026");
    }

    @Test
    void an_idiom_is_no_danger() {
        var card = member.slash("ask", Map.of("question", "this traffic is killing me")).reply();

        assertThat(card.text()).doesNotContain(CARD);
    }

    private LocalMessage awaitNotice(LocalMessage said) {
        var link =
                "https://discord.com/channels/%s/%s/%s"
                        .formatted(discord.guild().id(), said.channel().id(), said.id());
        discord.awaitReplyTo(said);
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            var found =
                    discord.messages(discord.staff()).stream()
                            .filter(notice -> notice.text().contains(link))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no notice of " + link + " in " + texts(discord.staff()));
    }

    private static String texts(LocalChannel channel) {
        return discord.messages(channel).toString();
    }

    private static String journal() throws IOException {
        return new String(
                Files.readAllBytes(folder.resolve("journal.db")), StandardCharsets.ISO_8859_1);
    }
}
