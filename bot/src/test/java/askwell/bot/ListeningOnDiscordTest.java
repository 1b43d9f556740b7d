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

import java.nio.file.Path;
import java.time.Duration;

/// Who speaks to the bot is answered where they spoke.
@Timeout(60)
class ListeningOnDiscordTest {
    private static final String RESPITE = "how do I find respite care for a weekend";
    private static final String ATTORNEY = "what is a power of attorney";
    private static final long MESSAGE_CONTENT = 1 << 15;
    private static final int RESUME = 6;
    private static final int IDENTIFY = 2;

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember member = discord.member();

    @BeforeAll
    static void start() {
        bot = OnDiscord.start(folder, discord, "discord.limits { member = 1000, channel = 10000 }");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void it_does_not_ask_to_read_what_is_not_to_it() {
        assertThat(discord.received().intents() & MESSAGE_CONTENT).isZero();
    }

    @Test
    void a_mention_is_answered_openly_in_reply_and_pings_nobody() {
        var question = mention(RESPITE);

        var reply = discord.awaitReplyTo(question);

        assertThat(reply.text()).contains("How do I find respite care for a weekend?");
        assertThat(reply.componentsV2()).isTrue();
        assertThat(reply.ephemeral()).isFalse();
        assertThat(reply.pings()).isEmpty();
        assertThat(reply.buttonLabels())
                .contains("This helped", "Not what I asked")
                .doesNotContain("Share in channel");
    }

    @Test
    void a_reply_that_pings_it_is_answered() {
        var card = discord.awaitReplyTo(mention(RESPITE));

        var reply = discord.awaitReplyTo(member.replies(card, "and " + ATTORNEY + "?"));

        assertThat(reply.text()).contains("What is a power of attorney?");
    }

    @Test
    void a_reply_that_does_not_ping_it_cannot_be_read_and_is_told_so() {
        var card = discord.awaitReplyTo(mention(RESPITE));

        var reply = discord.awaitReplyTo(member.repliesWithoutPing(card, ATTORNEY));

        assertThat(reply.text())
                .contains("Discord does not show me these words")
                .contains("Please ask again with my name in it, or with /ask.");
    }

    @Test
    void a_mention_alone_under_a_question_that_cannot_be_read_is_told_so() {
        var question = discord.otherMember().says(RESPITE + "?");

        var reply = discord.awaitReplyTo(member.replies(question, discord.botMention()));

        assertThat(reply.text()).contains("Discord does not show me these words");
    }

    @Test
    void a_direct_message_is_answered_in_private() {
        var question = member.dm(ATTORNEY);

        var reply = discord.awaitReplyTo(question);

        assertThat(reply.channel().id()).isEqualTo(question.channel().id());
        assertThat(reply.text()).contains("What is a power of attorney?");
        assertThat(reply.pings()).isEmpty();
    }

    @Test
    void bots_webhooks_and_what_is_not_to_it_are_passed_over() {
        var other = discord.guild().addBot("Echo");
        var silent = discord.guild().addText("silent");
        other.says(silent, discord.botMention() + " " + RESPITE);
        discord.webhookSays(silent, discord.botMention() + " " + RESPITE);
        member.says(silent, RESPITE + "?");
        member.says(silent, "@everyone " + RESPITE + "?");
        mention(RESPITE);

        assertThat(discord.awaitReplyTo(mention(ATTORNEY)).text()).isNotEmpty();
        assertThat(discord.messages(silent)).hasSize(4);
    }

    @Test
    void an_edited_question_gets_its_answer_anew_in_the_same_place() {
        var question = mention(RESPITE);
        var reply = discord.awaitReplyTo(question);

        member.edits(question, discord.botMention() + " " + ATTORNEY);

        reply.awaitText("What is a power of attorney?");
        assertThat(replies(question)).isOne();
    }

    @Test
    void a_question_that_is_edited_while_it_is_answered_gets_the_later_answer() {
        discord.trouble().slow(Match.messages(), Duration.ofMillis(400));
        try {
            var sent = messagesSent();
            var question = mention(RESPITE);
            discord.received().await(Match.messages(), sent + 1);
            member.edits(question, discord.botMention() + " " + ATTORNEY);

            discord.awaitReplyTo(question).awaitText("What is a power of attorney?");
            assertThat(replies(question)).isOne();
        } finally {
            discord.trouble().heal();
        }
    }

    @Test
    void a_message_that_is_only_pinned_is_not_answered_anew() {
        var question = mention(RESPITE);
        var reply = discord.awaitReplyTo(question);

        discord.touches(question);
        discord.awaitReplyTo(mention(ATTORNEY));

        assertThat(discord.received().requests(edits(reply))).isEmpty();
    }

    @Test
    void a_deleted_question_takes_its_answer_with_it() {
        var question = mention(RESPITE);
        var reply = discord.awaitReplyTo(question);

        member.deletes(question);

        bot.awaitDeletion(reply);
    }

    @Test
    void a_question_that_is_deleted_while_it_is_answered_leaves_no_answer() {
        discord.trouble().slow(Match.messages(), Duration.ofMillis(400));
        try {
            var sent = messagesSent();
            var channel = discord.guild().addText("deleted");
            var question = member.says(channel, discord.botMention() + " " + RESPITE);
            discord.received().await(Match.messages(), sent + 1);
            member.deletes(question);

            bot.awaitDeletion(discord.awaitFromBot(channel));
            assertThat(discord.messages(channel)).isEmpty();
        } finally {
            discord.trouble().heal();
        }
    }

    @Test
    void after_a_restart_answers_still_follow_their_questions() {
        var edited = mention(RESPITE);
        var deleted = mention(ATTORNEY);
        var first = discord.awaitReplyTo(edited);
        var second = discord.awaitReplyTo(deleted);
        var secret = member.dm(RESPITE);
        var third = discord.awaitReplyTo(secret);

        bot.restart();
        member.edits(edited, discord.botMention() + " " + ATTORNEY);
        member.deletes(deleted);
        member.edits(secret, ATTORNEY);

        first.awaitText("What is a power of attorney?");
        bot.awaitDeletion(second);
        third.awaitText("What is a power of attorney?");
        assertThat(replies(edited)).isOne();
    }

    @Test
    void the_same_message_twice_is_answered_once_also_after_a_restart() {
        var question = mention(RESPITE);
        discord.awaitReplyTo(question);

        discord.repeats(question);
        discord.awaitReplyTo(mention(ATTORNEY));
        bot.restart();
        discord.repeats(question);
        discord.awaitReplyTo(mention(ATTORNEY));

        assertThat(replies(question)).isOne();
    }

    @Test
    void what_is_asked_while_the_connection_is_lost_is_answered_once() {
        var resumes = frames(RESUME);
        discord.trouble().dropConnection(4000);
        var first = mention(RESPITE);
        discord.awaitReplyTo(first);
        discord.trouble().reconnectAsked();
        discord.received().awaitGateway(RESUME, resumes + 2);
        var second = mention(RESPITE);
        discord.awaitReplyTo(second);

        discord.trouble().invalidSession(true);
        discord.received().awaitGateway(RESUME, resumes + 3);
        discord.awaitReplyTo(mention(ATTORNEY));

        assertThat(replies(first)).isOne();
        assertThat(replies(second)).isOne();
    }

    @Test
    void a_session_that_begins_anew_goes_on_answering() {
        var identified = frames(IDENTIFY);
        discord.trouble().invalidSession(false);
        discord.received().awaitGateway(IDENTIFY, identified + 1);
        discord.awaitBot();

        assertThat(discord.awaitReplyTo(mention(RESPITE)).text()).contains("respite");
    }

    private LocalMessage mention(String question) {
        return member.says(discord.botMention() + " " + question);
    }

    private static int messagesSent() {
        return discord.received().requests(Match.messages()).size();
    }

    private static long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private static int frames(int operation) {
        return (int)
                discord.received().gatewayFrames().stream()
                        .filter(frame -> frame.path("op").asInt(-1) == operation)
                        .count();
    }

    private static Match edits(LocalMessage message) {
        return Match.of("PATCH", "/channels/\\d+/messages/" + message.id());
    }
}
