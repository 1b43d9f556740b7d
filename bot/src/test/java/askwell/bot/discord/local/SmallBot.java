package askwell.bot.discord.local;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.FileUpload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A bot that is nothing but a use of everything that the double has, through the real JDA.
final class SmallBot extends ListenerAdapter implements AutoCloseable {

    final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final ShardManager shards;

    private SmallBot(LocalDiscord discord, List<GatewayIntent> intents) {
        shards =
                DefaultShardManagerBuilder.createLight(LocalDiscord.TOKEN, intents)
                        .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                        .addEventListeners(this)
                        .build();
    }

    static SmallBot on(LocalDiscord discord, GatewayIntent... more) throws InterruptedException {
        var intents =
                new ArrayList<>(
                        List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES));
        intents.addAll(List.of(more));
        var bot = new SmallBot(discord, intents);
        bot.jda().awaitReady();
        bot.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("ask", "Asks")
                                .addOption(OptionType.STRING, "question", "What", true, true),
                        Commands.slash("import", "Takes a file")
                                .addOption(OptionType.ATTACHMENT, "file", "Which", true)
                                .setDefaultPermissions(
                                        DefaultMemberPermissions.enabledFor(
                                                Permission.MANAGE_SERVER)),
                        Commands.slash("slow", "Takes its time"),
                        Commands.slash("export", "Gives a file"),
                        Commands.message("Find an answer"))
                .complete();
        return bot;
    }

    JDA jda() {
        return Objects.requireNonNull(shards.getShardById(0));
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (event.getName()) {
            case "groups" -> {} // somebody else's
            case "ask" -> ask(event);
            case "slow" ->
                    event.deferReply(true)
                            .flatMap(hook -> hook.editOriginal("That took a while."))
                            .flatMap(_ -> event.getHook().sendMessage("And one more."))
                            .queue();
            case "export" ->
                    event.reply("Here it is.")
                            .addFiles(
                                    FileUpload.fromData(
                                            "{\"q\": \"é\"}".getBytes(StandardCharsets.UTF_8),
                                            "articles.json"))
                            .queue();
            default ->
                    Objects.requireNonNull(event.getOption("file"))
                            .getAsAttachment()
                            .getProxy()
                            .download()
                            .thenAccept(in -> event.reply("Read: " + text(in)).queue())
                            .join();
        }
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(SlashCommandInteractionEvent event) {
        var question = Objects.requireNonNull(event.getOption("question")).getAsString();
        event.replyComponents(
                        Container.of(
                                TextDisplay.of("You asked: " + question),
                                TextDisplay.of("Your Discord speaks " + event.getUserLocale()),
                                ActionRow.of(
                                        Button.primary("helped", "This helped"),
                                        Button.secondary("more", "Tell us more")),
                                ActionRow.of(
                                        StringSelectMenu.create("pick")
                                                .addOption("First one", "1")
                                                .addOption("Second one", "2")
                                                .build())))
                .useComponentsV2()
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoiceStrings(event.getFocusedOption().getValue() + "ite care").queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (event.getComponentId().equals("more")) {
            var field =
                    TextInput.create("words", TextInputStyle.PARAGRAPH).setMaxLength(100).build();
            event.replyModal(
                            Modal.create("tell", "Tell us more")
                                    .addComponents(Label.of("In your words", field))
                                    .build())
                    .queue();
        } else {
            var parts = event.getMessage().getComponentTree().findAll(Button.class);
            event.editComponents(
                            TextDisplay.of(
                                    "Thank you. There were %d buttons.".formatted(parts.size())))
                    .useComponentsV2()
                    .queue();
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("Picked " + event.getValues()).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var words = event.getValue("words");
        if (words != null) {
            event.reply("Noted: " + words.getAsString()).setEphemeral(true).queue();
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("Found for: " + event.getTarget().getContentRaw()).setEphemeral(true).queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        if (!event.getAuthor().isBot()) {
            seen.add("said: " + message.getContentRaw());
            var self = event.getJDA().getSelfUser();
            if (message.getMentions().isMentioned(self)) {
                message.reply("Yes?").mentionRepliedUser(true).queue();
            } else if (!event.isFromGuild()) {
                event.getChannel().sendMessage("Just us two.").queue();
            }
        }
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (!event.getAuthor().isBot()) {
            seen.add("edited: " + event.getMessage().getContentRaw());
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        seen.add("deleted: " + event.getMessageId());
    }

    @Override
    public void onChannelCreate(ChannelCreateEvent event) {
        seen.add("opened: " + event.getChannel().getName());
    }

    void awaitGuilds(int count) throws InterruptedException {
        for (int tries = 0; tries < 100 && jda().getGuilds().size() != count; tries++) {
            Thread.sleep(50);
        }
    }

    String next() throws InterruptedException {
        return Objects.requireNonNull(seen.poll(10, TimeUnit.SECONDS), "saw nothing more");
    }

    @Override
    public void close() {
        shards.shutdown();
    }
}
