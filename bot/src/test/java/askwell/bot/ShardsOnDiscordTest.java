package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.Finding;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalGuild;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;
import askwell.config.Settings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Several connections share the servers: each server is answered over its own, and the trouble of one is not the others'.
@Timeout(120)
class ShardsOnDiscordTest {
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final String RESPITE = "How do I find respite care for a weekend?";

    @TempDir private static Path folder;
    private static final LocalDiscord discord = LocalDiscord.start();
    private static LocalMember first;
    private static LocalMember second;
    private static OnDiscord bot;

    @BeforeAll
    static void start() throws InterruptedException {
        first = memberOnShard(0);
        second = memberOnShard(1);
        bot =
                OnDiscord.start(
                        folder,
                        discord,
                        """
                        discord {
                          shards = 2
                          watch.channels = ["%s", "%s"]
                          limits { member = 1000, channel = 10000 }
                        }
                        """
                                .formatted(watched(first), watched(second)));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void each_shard_says_which_it_is_and_the_commands_are_handed_in_once() {
        assertThat(frames(IDENTIFY))
                .extracting(frame -> frame.path("d").path("shard").toString())
                .containsExactlyInAnyOrder("[0,2]", "[1,2]");
        assertThat(discord.received().requests(Match.commands())).hasSize(1);
    }

    @Test
    void the_servers_of_both_are_answered_and_so_are_direct_messages() {
        for (var member : List.of(first, second)) {
            assertAnswers(member);
            assertThat(discord.awaitReplyTo(member.dm(RESPITE)).text()).contains(RESPITE);
        }
    }

    @Test
    void what_we_say_of_ourselves_reaches_the_servers_of_both() {
        var outbox = bot.running().face().outbox();

        for (var member : List.of(first, second)) {
            var channel = member.guild().addText("news");
            assertAnswers(member);
            assertThat(outbox.post(channel.id(), Reply.of(Card.titled("News"))))
                    .isInstanceOf(Delivery.Delivered.class);
            assertThat(outbox.tell(member.id(), Reply.of(Card.titled("For you"))))
                    .isInstanceOf(Delivery.Delivered.class);
            assertThat(discord.awaitFromBot(channel).text()).isEqualTo("### News");
        }
    }

    @Test
    void a_shard_that_comes_back_does_not_disturb_the_other() {
        var identified = frames(IDENTIFY).size();
        var resumed = frames(RESUME).size();
        discord.trouble().dropShard(1, 4000);
        var missed = mention(second);
        assertAnswers(first);

        assertThat(discord.awaitReplyTo(missed).text()).contains(RESPITE);
        assertAnswers(second);
        assertThat(frames(RESUME)).hasSize(resumed + 1);
        assertThat(frames(IDENTIFY)).hasSize(identified);
    }

    @Test
    void while_the_second_hears_nothing_the_first_goes_on() {
        discord.trouble().silenceShard(1);
        var missed = mention(second);

        assertAnswers(first);
        assertThat(discord.awaitReplyTo(first.dm(RESPITE)).text()).contains(RESPITE);
        assertThat(replies(missed)).isZero();

        discord.trouble().dropShard(1, 4000);
        assertThat(discord.awaitReplyTo(missed).text()).contains(RESPITE);
        assertThat(replies(missed)).isOne();
    }

    @Test
    void a_look_at_discord_sees_the_channels_of_both() {
        var findings =
                bot.running()
                        .face()
                        .examine(Optional.empty(), Settings.read(folder.resolve("askwell.conf")));

        assertThat(findings)
                .extracting(Finding::what)
                .contains(
                        "it is in the server " + first.guild().name(),
                        "it is in the server " + second.guild().name())
                .noneMatch(what -> what.startsWith("there is no channel"));
    }

    /// Of a server that Discord gives to a shard of two (its documentation, "Sharding Formula").
    private static LocalMember memberOnShard(int shard) throws InterruptedException {
        LocalGuild guild = discord.addGuild("Shard " + shard);
        while ((Long.parseLong(guild.id()) >> 22) % 2 != shard) {
            Thread.sleep(1);
            guild = discord.addGuild("Shard " + shard);
        }
        return guild.addMember("Robin of " + shard);
    }

    private static String watched(LocalMember member) {
        return member.guild().channel("questions").id();
    }

    private static void assertAnswers(LocalMember member) {
        assertThat(member.slash("ask", Map.of("question", RESPITE)).reply().text())
                .contains(RESPITE);
        assertThat(discord.awaitReplyTo(mention(member)).text()).contains(RESPITE);
    }

    private static LocalMessage mention(LocalMember member) {
        return member.says(discord.botMention() + " " + RESPITE);
    }

    private static long replies(LocalMessage question) {
        return discord.messages(question.channel()).stream()
                .filter(message -> message.repliesTo().equals(question.id()))
                .count();
    }

    private static List<JsonNode> frames(int operation) {
        return discord.received().gatewayFrames().stream()
                .filter(frame -> frame.path("op").asInt(-1) == operation)
                .toList();
    }
}
