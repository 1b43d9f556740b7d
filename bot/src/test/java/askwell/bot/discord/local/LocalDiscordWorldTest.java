package askwell.bot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.FileUpload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What the bot does of its own accord, and how the double's people and places take it.
@Timeout(60)
class LocalDiscordWorldTest {

    private static final LocalDiscord discord = LocalDiscord.start();
    private static SmallBot bot;

    private final LocalMember member = discord.member();

    @BeforeAll
    static void connect() throws InterruptedException {
        bot = SmallBot.on(discord, GatewayIntent.MESSAGE_CONTENT, GatewayIntent.GUILD_MEMBERS);
        bot.jda().addEventListener(new Forms());
        bot.jda()
                .upsertCommand(
                        Commands.slash("groups", "Groups")
                                .addSubcommands(
                                        new SubcommandData("next", "When")
                                                .addOption(OptionType.INTEGER, "days", "In")
                                                .addOption(OptionType.USER, "host", "Whose")
                                                .addOption(OptionType.CHANNEL, "where", "Where")))
                .complete();
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
    }

    @Test
    void messages_are_posted_edited_read_and_deleted() {
        var channel = channel(discord.general());
        var sent = channel.sendMessage("first").complete();
        var seen = discord.awaitFromBot(discord.general());
        assertThat(seen.text()).isEqualTo("first");
        sent.editMessage("second").complete();
        assertThat(seen.awaitText("second").id()).isEqualTo(sent.getId());
        assertThat(channel.retrieveMessageById(sent.getId()).complete().getContentRaw())
                .isEqualTo("second");
        assertThat(channel.getHistory().retrievePast(5).complete())
                .extracting(Message::getId)
                .contains(sent.getId());
        sent.addReaction(Emoji.fromUnicode("✅")).complete();
        sent.delete().complete();
        assertThat(seen.deleted()).isTrue();
    }

    @Test
    void a_message_pings_only_those_whom_it_may() {
        var channel = channel(discord.general());
        channel.sendMessage(member.mention() + " @everyone")
                .setAllowedMentions(List.of())
                .complete();
        assertThat(discord.awaitFromBot(discord.general()).pings()).isEmpty();
        channel.sendMessage(member.mention())
                .setAllowedMentions(List.of(Message.MentionType.USER))
                .complete();
        assertThat(discord.awaitFromBot(discord.general(), 2).getLast().pings())
                .containsExactly(member.id());
    }

    @Test
    void a_file_is_shown_by_its_address() {
        var channel = channel(discord.staff());
        channel.sendFiles(FileUpload.fromData(new byte[] {1, 2, 3}, "a.bin")).complete();
        var seen = discord.awaitFromBot(discord.staff());
        assertThat(seen.files().getFirst().content()).containsExactly(1, 2, 3);
    }

    @Test
    void a_thread_is_opened_from_a_message_and_closed() {
        var message = member.says(discord.watched(), "a long story");
        var channel = channel(discord.watched());
        var thread = channel.createThreadChannel("a thread", message.id()).complete();
        thread.sendMessage("go on").complete();
        var opened = discord.guild().channel("a thread");
        assertThat(discord.awaitFromBot(opened).text()).isEqualTo("go on");
        thread.getManager().setArchived(true).complete();
        assertThat(opened.archived()).isTrue();
    }

    @Test
    void a_form_with_fields_of_every_kind_comes_back_filled_in() {
        var form = member.slash("groups next", Map.of("days", 3)).modal();
        assertThat(form.value("Title")).isEqualTo("Circle");
        var sent =
                member.submits(
                        form,
                        Map.of(
                                "Kind", List.of("Walk"),
                                "Papers", LocalFile.of("plan.txt", "tea at four")));
        assertThat(sent.reply().content()).isEqualTo("Circle [walk] plan.txt in 3 days");
    }

    @Test
    void options_that_name_people_and_places_arrive_as_such() {
        var host = discord.moderator();
        var asked = member.slash("groups next", Map.of("host", host, "where", discord.watched()));
        assertThat(asked.reply().content()).isEqualTo("Morgan in #questions");
    }

    @Test
    void options_are_checked_before_the_bot_hears_of_them() {
        assertThatThrownBy(() -> member.slash("groups next", Map.of("days", "many")))
                .hasMessageStartingWith("“many” does not fit into");
        assertThatThrownBy(() -> member.slash("groups"))
                .hasMessageStartingWith("“/groups” is not complete");
        assertThatThrownBy(() -> member.slash("ask")).hasMessage("“/ask” needs “question”");
    }

    @Test
    void a_private_channel_is_only_for_its_roles() {
        var guild = bot.jda().getGuildById(discord.guild().id());
        var staff = channel(discord.staff());
        assertThat(guild.getSelfMember().hasAccess(staff)).isTrue();
        assertThat(guild.retrieveMemberById(member.id()).complete().hasAccess(staff)).isFalse();
        assertThat(guild.retrieveMemberById(discord.moderator().id()).complete().hasAccess(staff))
                .isTrue();
    }

    @Test
    void people_can_only_do_what_their_roles_let_them() {
        assertThatThrownBy(() -> member.says(discord.staff(), "let me in"))
                .hasMessage("Discord does not let Robin in #staff do this");
        assertThatThrownBy(() -> member.in(discord.staff()).slash("export"))
                .hasMessage("Discord does not let Robin in #staff do this");
        var moderator = discord.moderator().in(discord.staff());
        assertThat(moderator.slash("export").reply().files()).hasSize(1);
    }

    @Test
    void many_ask_at_once_and_all_are_answered() {
        var asked =
                IntStream.range(0, 200)
                        .mapToObj(i -> member.slash("ask", Map.of("question", "number " + i)))
                        .toList();
        for (int i = 0; i < asked.size(); i++) {
            assertThat(asked.get(i).reply().text()).contains("number " + i);
        }
    }

    @Test
    void the_bot_hears_that_a_channel_or_a_guild_is_gone() throws InterruptedException {
        var second = discord.addGuild("Second");
        var channel = second.channel("questions");
        bot.awaitGuilds(2);
        second.removeChannel(channel);
        second.removeBot();
        bot.awaitGuilds(1);
        assertThat(bot.jda().getTextChannelById(channel.id())).isNull();
    }

    private static TextChannel channel(LocalChannel channel) {
        return Objects.requireNonNull(bot.jda().getTextChannelById(channel.id()));
    }

    private static final class Forms extends ListenerAdapter {

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if (event.getFullCommandName().equals("groups next")) {
                var days = event.getOption("days");
                if (days == null) {
                    var host = Objects.requireNonNull(event.getOption("host")).getAsUser();
                    var where = Objects.requireNonNull(event.getOption("where")).getAsChannel();
                    event.reply(host.getEffectiveName() + " in #" + where.getName()).queue();
                } else {
                    event.replyModal(form(days.getAsLong())).queue();
                }
            }
        }

        private static Modal form(long days) {
            var title = TextInput.create("title", TextInputStyle.SHORT).setValue("Circle").build();
            var kind =
                    StringSelectMenu.create("kind")
                            .addOption("Walk", "walk")
                            .addOption("Talk", "talk")
                            .build();
            return Modal.create("form-" + days, "A group")
                    .addComponents(
                            TextDisplay.of("Tell us of your group."),
                            Label.of("Title", title),
                            Label.of("Kind", kind),
                            Label.of("Papers", AttachmentUpload.of("papers")))
                    .build();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            if (event.getModalId().startsWith("form-")) {
                var title = Objects.requireNonNull(event.getValue("title")).getAsString();
                var kind = Objects.requireNonNull(event.getValue("kind")).getAsStringList();
                var papers = Objects.requireNonNull(event.getValue("papers")).getAsAttachmentList();
                event.reply(
                                "%s %s %s in %s days"
                                        .formatted(
                                                title,
                                                kind,
                                                papers.getFirst().getFileName(),
                                                event.getModalId().substring(5)))
                        .queue();
            }
        }
    }
}
