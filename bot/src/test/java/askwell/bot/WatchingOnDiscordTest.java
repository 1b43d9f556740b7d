package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;

/// Where it watches, it answers unasked what is a question for sure, once people have had the first word; and nothing else.
@Timeout(60)
class WatchingOnDiscordTest {
    private static final String RESPITE = "How do I find respite care for a weekend?";
    private static final String ATTORNEY = "What is a power of attorney?";

    /// Behind the first word that people have, 1 second.
    private static final long LATER = 1_700;

    @TempDir private static Path folder;
    private static OnDiscord bot;
    private static final LocalDiscord discord = LocalDiscord.start();

    private final LocalMember member = discord.member();
    private final LocalMember other = discord.otherMember();

    @BeforeAll
    static void start() {
        bot =
                OnDiscord.start(
                        folder,
                        discord,
                        """
                        discord {
                          message-content = on
                          watch { channels = ["$WATCHED", "$FORUM"], threshold = 0.3, wait = 1 second }
                          limits { member = 1000, channel = 10000 }
                        }
                        """);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void a_question_is_answered_once_and_pings_nobody() throws InterruptedException {
        var question = watched(RESPITE);
        discord.repeats(question);

        var reply = discord.awaitReplyTo(question);

        assertThat(reply.text()).contains(RESPITE);
        assertThat(reply.pings()).isEmpty();
        Thread.sleep(LATER);
        assertThat(replies(question)).isOne();
    }

    @Test
    void a_post_in_a_forum_is_answered_by_its_title_and_its_text() {
        var post =
                member.opensPost(
                        discord.forum(), "Respite care", "Who knows how to find it for a weekend?");

        assertThat(discord.awaitReplyTo(post).text()).contains(RESPITE);
    }

    @Test
    void what_is_written_later_in_a_post_is_left_to_those_who_talk_there()
            throws InterruptedException {
        var post = member.opensPost(discord.forum(), "Hello", "I am new here.");
        member.says(post.channel(), ATTORNEY);

        Thread.sleep(LATER);

        assertThat(ofBot(post.channel())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you so much for the respite care tip!",
                "haha, my cat drives better than dad",
                "https://www.example.org/respite?care=weekend",
                "Which pizza oven bakes best in Turin?",
                "respite care",
                "Good morning everybody, how are you?"
            })
    void it_keeps_out_of_what_is_no_question_to_the_column(String text)
            throws InterruptedException {
        var said = watched(text);

        Thread.sleep(LATER);

        assertThat(replies(said)).isZero();
    }

    @Test
    void it_keeps_out_of_replies_of_what_bots_ask_and_of_other_channels()
            throws InterruptedException {
        var said = watched("I am so tired of paperwork.");
        var reply = other.replies(said, ATTORNEY);
        var robot = discord.guild().addBot("Echo").says(discord.watched(), ATTORNEY);
        var hook = discord.webhookSays(discord.watched(), ATTORNEY);
        var elsewhere = member.says(discord.general(), ATTORNEY);

        Thread.sleep(LATER);

        assertThat(replies(reply) + replies(robot) + replies(hook) + replies(elsewhere)).isZero();
    }

    @Test
    void it_stays_silent_where_somebody_else_was_quicker() throws InterruptedException {
        var channel = member.opensPost(discord.forum(), "Papers", ATTORNEY).channel();
        other.says(channel, "My sister has one, ask away.");

        Thread.sleep(LATER);

        assertThat(ofBot(channel)).isZero();
    }

    @Test
    void it_answers_although_the_one_who_asked_has_added_something() {
        var post = member.opensPost(discord.forum(), "Papers", ATTORNEY);
        member.says(post.channel(), "It is for my mother.");

        assertThat(discord.awaitReplyTo(post).text()).contains(ATTORNEY);
    }

    @Test
    void it_stays_silent_where_the_question_was_deleted_meanwhile() throws InterruptedException {
        var channel = member.opensPost(discord.forum(), "Papers", ATTORNEY);
        member.deletes(channel);

        Thread.sleep(LATER);

        assertThat(ofBot(channel.channel())).isZero();
    }

    @Test
    void it_answers_what_the_question_has_become_meanwhile() {
        var question = watched(RESPITE);
        member.edits(question, ATTORNEY);

        assertThat(discord.awaitReplyTo(question).text()).contains(ATTORNEY);
    }

    @Test
    void an_answer_follows_the_edits_of_its_question_and_goes_with_it() {
        var question = watched(RESPITE);
        var reply = discord.awaitReplyTo(question);

        member.edits(question, ATTORNEY);
        reply.awaitText(ATTORNEY);
        member.edits(question, "Never mind, found it.");

        bot.awaitDeletion(reply);
    }

    @Test
    void an_answer_goes_when_its_question_is_deleted() {
        var post = member.opensPost(discord.forum(), "Papers", ATTORNEY);
        var reply = discord.awaitReplyTo(post);

        discord.moderator().deletes(post);

        bot.awaitDeletion(reply);
    }

    @Test
    void danger_is_answered_at_once_also_where_the_answer_was_taken_back() {
        var question = watched(RESPITE);
        var reply = discord.awaitReplyTo(question);
        member.edits(question, "Never mind, found it.");
        bot.awaitDeletion(reply);

        member.edits(question, "I want to kill myself tonight");

        assertThat(discord.awaitReplyTo(question).text()).contains("I have read your message");
    }

    @Test
    void a_mention_in_reply_to_a_question_answers_that_question() {
        var question = other.says(discord.general(), RESPITE);

        member.replies(question, discord.botMention());

        assertThat(discord.awaitReplyTo(question).text()).contains(RESPITE);
    }

    @Test
    void nobody_waits_for_a_first_word_when_it_stops(@TempDir Path other) {
        var patient =
                OnDiscord.start(
                        other,
                        "discord { message-content = on, watch { channels = [\"$WATCHED\"], threshold = 0.3, wait = 1 hour } }");
        try (patient) {
            var asking = patient.member();
            asking.says(patient.discord().watched(), RESPITE);
            patient.discord()
                    .awaitReplyTo(asking.says(patient.discord().botMention() + " " + ATTORNEY));

            var began = System.nanoTime();
            patient.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(8));
        }
    }

    private LocalMessage watched(String text) {
        return member.says(discord.watched(), text);
    }

    private static long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private static long ofBot(LocalChannel channel) {
        return discord.messages(channel).stream()
                .filter(message ->
                        message.json()
                                .path("author")
                                .path("id")
                                .asString("")
                                .equals(discord.botId()))
                .count();
    }
}
