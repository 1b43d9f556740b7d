package askwell.bot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.dv8tion.jda.api.requests.GatewayIntent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The real JDA lives on the double as it would on Discord.
@Timeout(60)
class LocalDiscordTest {

    private static final LocalDiscord discord = LocalDiscord.start();
    private static SmallBot bot;

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() throws InterruptedException {
        bot = SmallBot.on(discord, GatewayIntent.MESSAGE_CONTENT);
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
    }

    @Test
    void the_bot_sees_the_guild_with_what_is_in_it() {
        var guild = bot.jda().getGuildById(discord.guild().id());
        assertThat(guild.getName()).isEqualTo("Lamplight");
        assertThat(guild.getTextChannels())
                .extracting(channel -> channel.getName())
                .containsExactlyInAnyOrder("general", "questions", "moderators", "staff");
        assertThat(guild.getForumChannels()).hasSize(1);
        assertThat(guild.getRolesByName("Moderators", false)).hasSize(1);
        assertThat(guild.getMemberCount()).isEqualTo(4);
    }

    @Test
    void a_slash_command_is_answered_with_components_that_only_the_asker_sees() {
        var asked = member.slash("ask", Map.of("question", "who looks after dad?"));
        var reply = asked.reply();
        assertThat(reply.text()).contains("You asked: who looks after dad?", "ENGLISH_US");
        assertThat(reply.buttonLabels()).containsExactly("This helped", "Tell us more");
        assertThat(reply.selects().getFirst().labels()).containsExactly("First one", "Second one");
        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.componentsV2()).isTrue();
        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.MESSAGE);
        assertThat(discord.messages(discord.general())).doesNotContain(reply);
        assertThat(asked.answeredAt()).isGreaterThan(discord.received().sentAt(asked));
    }

    @Test
    void the_bot_learns_the_language_of_who_asks() {
        var ines = discord.guild().addMember("Ines", "pt-BR");
        assertThat(ines.slash("ask", Map.of("question", "?")).reply().text())
                .contains("PORTUGUESE_BRAZILIAN");
    }

    @Test
    void suggestions_come_while_somebody_types() {
        assertThat(member.types("ask", "question", "resp"))
                .containsExactly(new LocalInteraction.Choice("respite care", "respite care"));
    }

    @Test
    void a_pressed_button_changes_its_message() {
        var card = member.slash("ask", Map.of("question", "?")).reply();
        var pressed = member.presses(card, "This helped");
        assertThat(pressed.reply().id()).isEqualTo(card.id());
        assertThat(card.text()).isEqualTo("Thank you. There were 2 buttons.");
    }

    @Test
    void only_the_asker_can_press_what_only_the_asker_sees() {
        var card = member.slash("ask", Map.of("question", "?")).reply();
        assertThatThrownBy(() -> discord.otherMember().presses(card, "This helped"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Sam in #general does not see");
    }

    @Test
    void a_picked_option_reaches_the_bot_by_its_value() {
        var card = member.slash("ask", Map.of("question", "?")).reply();
        assertThat(member.picks(card, "Second one").reply().content()).isEqualTo("Picked [2]");
    }

    @Test
    void a_modal_is_opened_filled_in_and_answered() {
        var card = member.slash("ask", Map.of("question", "?")).reply();
        var modal = member.presses(card, "Tell us more").modal();
        assertThat(modal.title()).isEqualTo("Tell us more");
        assertThat(modal.labels()).containsExactly("In your words");
        var submitted = member.submits(modal, Map.of("In your words", "it is about nights"));
        assertThat(submitted.reply().content()).isEqualTo("Noted: it is about nights");
        assertThatThrownBy(() -> member.submits(modal, Map.of("In your words", "")))
                .hasMessageContaining("Discord does not take “”");
    }

    @Test
    void a_deferred_reply_is_filled_later_and_followed_by_another() {
        var asked = member.slash("slow");
        assertThat(asked.reply().content()).isEqualTo("That took a while.");
        assertThat(asked.callbackType()).isEqualTo(LocalInteraction.DEFERRED_MESSAGE);
        assertThat(asked.ephemeral()).isTrue();
        assertThat(asked.followUp(0).content()).isEqualTo("And one more.");
        assertThat(asked.edits()).hasSize(1);
    }

    @Test
    void a_file_comes_with_a_reply() {
        var reply = member.slash("export").reply();
        assertThat(reply.files()).extracting(LocalFile::name).containsExactly("articles.json");
        assertThat(reply.files().getFirst().text()).isEqualTo("{\"q\": \"é\"}");
    }

    @Test
    void a_file_goes_with_a_command_that_only_moderators_are_offered() {
        var file = Map.of("file", LocalFile.of("a.csv", "q,a"));
        assertThat(discord.moderator().slash("import", file).reply().content())
                .isEqualTo("Read: q,a");
        assertThatThrownBy(() -> member.slash("import", file))
                .hasMessage("Discord does not offer “import” to Robin in #general");
    }

    @Test
    void the_menu_of_a_message_shows_the_bot_what_it_says() throws InterruptedException {
        var message = discord.otherMember().says(discord.watched(), "when is the café open?");
        var found = member.messageMenu("Find an answer", message);
        assertThat(found.reply().content()).isEqualTo("Found for: when is the café open?");
        assertThat(bot.next()).isEqualTo("said: when is the café open?");
    }

    @Test
    void a_mention_is_replied_to() throws InterruptedException {
        var message = member.says(discord.botMention() + " hello");
        assertThat(bot.next()).endsWith(" hello");
        var reply = discord.awaitReplyTo(message);
        assertThat(reply.content()).isEqualTo("Yes?");
        assertThat(reply.pings()).containsExactly(member.id());
    }

    @Test
    void a_private_message_is_answered_in_private() throws InterruptedException {
        var message = member.dm("just between us");
        assertThat(bot.next()).isEqualTo("said: just between us");
        assertThat(discord.awaitFromBot(message.channel()).content()).isEqualTo("Just us two.");
        assertThat(member.inPrivate().slash("slow").reply().content()).startsWith("That took");
    }

    @Test
    void the_bot_hears_of_edits_and_deletions() throws InterruptedException {
        var message = member.says(discord.watched(), "frist");
        assertThat(bot.next()).isEqualTo("said: frist");
        member.edits(message, "first");
        assertThat(bot.next()).isEqualTo("edited: first");
        discord.moderator().deletes(message);
        assertThat(bot.next()).isEqualTo("deleted: " + message.id());
        assertThat(message.deleted()).isTrue();
    }

    @Test
    void a_post_in_a_forum_comes_with_its_first_message() throws InterruptedException {
        var first = member.opensPost(discord.forum(), "Respite", "who knows a place?");
        assertThat(bot.next()).isEqualTo("opened: Respite");
        assertThat(bot.next()).isEqualTo("said: who knows a place?");
        assertThat(first.channel().id()).isEqualTo(first.id());
    }

    @Test
    void the_bot_is_told_of_a_guild_that_it_joins() {
        var second = discord.addGuild("Second");
        var lee = second.addMember("Lee");
        assertThat(lee.slash("ask", Map.of("question", "?")).reply().ephemeral()).isTrue();
    }

    @Test
    void every_request_is_known_and_noted(@TempDir Path folder) throws Exception {
        member.slash("export").reply();
        var log = folder.resolve("requests.jsonl");
        discord.received().writeRequestLog(log);
        assertThat(Files.readAllLines(log))
                .allMatch(line -> Json.read(line).has("path"))
                .anyMatch(line -> line.contains("/callback"));
        assertThat(discord.received().unexpectedRequests()).isEmpty();
    }

    @Test
    void a_wait_that_gives_up_says_what_came_instead() {
        member.slash("export").reply();
        try {
            discord.patience(Duration.ofMillis(50));
            assertThatThrownBy(() -> discord.received().await(Match.of("PUT", "/nothing")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("waited 50 ms for 1 × PUT /nothing; received instead:")
                    .hasMessageContaining("/callback");
        } finally {
            discord.patience(Duration.ofSeconds(10));
        }
    }

    @Test
    void commands_are_kept_with_an_id_each() {
        assertThat(discord.received().commands())
                .extracting(command -> Json.text(command, "name"))
                .isEqualTo(List.of("ask", "import", "slow", "export", "Find an answer"));
        assertThat(bot.jda().retrieveCommands().complete()).hasSize(5);
    }
}
