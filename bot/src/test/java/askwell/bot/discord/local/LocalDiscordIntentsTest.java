package askwell.bot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A bot without the privileged intent reads what Discord lets it read, and nothing else.
@Timeout(60)
class LocalDiscordIntentsTest {

    private static final LocalDiscord discord = LocalDiscord.start();
    private static SmallBot bot;

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() throws InterruptedException {
        bot = SmallBot.on(discord);
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
    }

    @Test
    void ordinary_messages_come_blank() throws InterruptedException {
        member.says("none of its business");
        assertThat(bot.next()).isEqualTo("said: ");
    }

    @Test
    void they_stay_blank_when_it_asks_for_them() throws InterruptedException {
        var message = member.says(discord.watched(), "none of its business");
        bot.next();
        var channel = bot.jda().getTextChannelById(discord.watched().id());
        assertThat(channel.retrieveMessageById(message.id()).complete().getContentRaw()).isEmpty();
    }

    @Test
    void mentions_are_readable() throws InterruptedException {
        member.says(discord.botMention() + " who can help?");
        assertThat(bot.next()).endsWith("> who can help?");
    }

    @Test
    void private_messages_are_readable() throws InterruptedException {
        member.dm("a secret");
        assertThat(bot.next()).isEqualTo("said: a secret");
    }

    @Test
    void replies_are_readable_where_they_ping_it() throws InterruptedException {
        var message = member.says(discord.botMention() + " hello");
        bot.next();
        var reply = discord.awaitReplyTo(message);
        member.replies(reply, "thanks");
        assertThat(bot.next()).isEqualTo("said: thanks");
        member.repliesWithoutPing(reply, "as I said");
        assertThat(bot.next()).isEqualTo("said: ");
    }

    @Test
    void the_message_of_a_menu_is_readable() throws InterruptedException {
        var message = discord.otherMember().says("where is it?");
        assertThat(bot.next()).isEqualTo("said: ");
        assertThat(member.messageMenu("Find an answer", message).reply().content())
                .isEqualTo("Found for: where is it?");
    }
}
