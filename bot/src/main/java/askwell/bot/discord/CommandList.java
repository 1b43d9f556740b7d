package askwell.bot.discord;

import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Kind;
import askwell.config.Phrases;
import askwell.config.Texts;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The commands as Discord lists them, in every language, handed in only where they have changed: Discord takes 200 new ones a
/// day.
final class CommandList {
    private static final Logger LOG = LoggerFactory.getLogger(CommandList.class);

    private static final Map<Locale, List<DiscordLocale>> LOCALES =
            Map.of(Locale.of("es"), List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM));

    private final List<Command> commands;
    private final Texts texts;

    CommandList(List<Command> commands, Texts texts) {
        this.commands = List.copyOf(commands);
        this.texts = texts;
    }

    /// The commands by the names under which Discord calls them.
    Map<String, Command> byName() {
        return commands.stream()
                .collect(Collectors.toUnmodifiableMap(this::registered, Function.identity()));
    }

    /// Hands them in, where Discord has others.
    void handIn(JDA shard) {
        var ours = commands.stream().map(this::data).toList();
        shard.retrieveCommands(true)
                .queue(
                        there -> {
                            var theirs = there.stream().map(CommandData::fromCommand).toList();
                            if (!essence(ours).equals(essence(theirs))) {
                                shard.updateCommands()
                                        .addCommands(ours)
                                        .queue(
                                                done ->
                                                        LOG.info(
                                                                "handed in {} commands",
                                                                done.size()),
                                                trouble ->
                                                        Trouble.told(
                                                                "hand in the commands", trouble));
                            }
                        },
                        trouble -> Trouble.told("look the commands up", trouble));
    }

    private String registered(Command command) {
        return command.kind() == Kind.TYPED
                ? command.name()
                : texts.in(Locale.US).say(name(command) + ".name");
    }

    private CommandData data(Command command) {
        var data =
                command.kind() == Kind.TYPED
                        ? Commands.slash(
                                        command.name(),
                                        texts.in(Locale.US).say(name(command) + ".description"))
                                .addOptions(
                                        command.options().stream()
                                                .map(option -> option(command, option))
                                                .toList())
                        : Commands.message(registered(command));
        data.setNameLocalizations(translated(name(command) + ".name"));
        if (command.kind() == Kind.TYPED && data instanceof SlashCommandData typed) {
            typed.setDescriptionLocalizations(translated(name(command) + ".description"));
        }
        return data.setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private OptionData option(Command command, Command.Option option) {
        var name = "%s.%s".formatted(name(command), option.name());
        var data =
                new OptionData(
                                OptionType.STRING,
                                option.name(),
                                texts.in(Locale.US).say(name + ".description"),
                                option.required(),
                                option.completed())
                        .setNameLocalizations(translated(name + ".name"))
                        .setDescriptionLocalizations(translated(name + ".description"));
        if (option.values().isEmpty()) {
            data.setMaxLength(option.most());
        }
        for (var value : option.values()) {
            var label = "%s.%s".formatted(name, value);
            data.addChoices(
                    new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                                    texts.in(Locale.US).say(label), value)
                            .setNameLocalizations(translated(label)));
        }
        return data;
    }

    private Map<DiscordLocale, String> translated(String text) {
        var translated = new HashMap<DiscordLocale, String>();
        LOCALES.forEach((language, locales) -> {
            Phrases phrases = texts.in(language);
            locales.forEach(locale -> translated.put(locale, phrases.say(text)));
        });
        return translated;
    }

    private static String name(Command command) {
        return "command." + command.name();
    }

    /// What matters of commands, whatever their order and what Discord adds to them.
    private static Map<String, Map<String, Object>> essence(
            Collection<? extends CommandData> commands) {
        return commands.stream()
                .map(CommandData::toData)
                .collect(
                        Collectors.toMap(
                                data -> data.getString("name"),
                                CommandList::essence,
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static Map<String, Object> essence(DataObject command) {
        var essence = new TreeMap<>(command.toMap());
        essence.keySet()
                .retainAll(
                        List.of(
                                "name",
                                "type",
                                "description",
                                "options",
                                "name_localizations",
                                "description_localizations"));
        return essence;
    }
}
