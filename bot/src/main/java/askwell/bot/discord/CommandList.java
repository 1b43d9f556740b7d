package askwell.bot.discord;

import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Kind;
import askwell.config.Phrases;
import askwell.config.Texts;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataObject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /// To whom Discord offers what is for moderators, and what is for admins, until an admin widens or narrows that in the server's settings.
    private static final DefaultMemberPermissions MODERATORS =
            DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE);

    private static final DefaultMemberPermissions ADMINS =
            DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER);

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
        var ours = data();
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

    /// Those of two words below their first one.
    private List<CommandData> data() {
        var families = new LinkedHashMap<String, List<Command>>();
        commands.forEach(command ->
                families.computeIfAbsent(family(command), _ -> new ArrayList<>()).add(command));
        return families.entrySet().stream()
                .map(family -> data(family.getKey(), family.getValue()))
                .toList();
    }

    private CommandData data(String word, List<Command> family) {
        var first = family.getFirst();
        if (first.kind() == Kind.ON_MESSAGE) {
            return offered(Commands.message(registered(first)), name(first), family);
        }
        var name = "command." + word;
        var typed =
                Commands.slash(word, english(name + ".description"))
                        .setDescriptionLocalizations(translated(name + ".description"));
        for (var command : family) {
            if (command.name().equals(word)) {
                typed.addOptions(options(command));
            } else {
                typed.addSubcommands(below(command));
            }
        }
        return offered(typed, name, family);
    }

    /// In servers alone where all are for moderators or admins, since nobody is one in private.
    private CommandData offered(CommandData data, String name, List<Command> family) {
        data.setNameLocalizations(translated(name + ".name"))
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        if (family.stream().allMatch(Command::isForAdmins)) {
            return data.setContexts(InteractionContextType.GUILD).setDefaultPermissions(ADMINS);
        }
        return family.stream().allMatch(Command::isForModerators)
                ? data.setContexts(InteractionContextType.GUILD).setDefaultPermissions(MODERATORS)
                : data.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private SubcommandData below(Command command) {
        var name = name(command);
        return new SubcommandData(lastWord(command.name()), english(name + ".description"))
                .setNameLocalizations(translated(name + ".name"))
                .setDescriptionLocalizations(translated(name + ".description"))
                .addOptions(options(command));
    }

    private String registered(Command command) {
        return command.kind() == Kind.TYPED ? command.name() : english(name(command) + ".name");
    }

    private List<OptionData> options(Command command) {
        return command.options().stream().map(option -> option(command, option)).toList();
    }

    private OptionData option(Command command, Command.Option option) {
        var name = "%s.%s".formatted(name(command), option.name());
        var data =
                new OptionData(
                                type(option.type()),
                                option.name(),
                                english(name + ".description"),
                                option.required(),
                                option.completed())
                        .setNameLocalizations(translated(name + ".name"))
                        .setDescriptionLocalizations(translated(name + ".description"));
        if (option.type() == Command.Option.Type.TEXT && option.values().isEmpty()) {
            data.setMaxLength(option.most());
        }
        for (var value : option.values()) {
            var label = "%s.%s".formatted(name, value);
            data.addChoices(
                    new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                                    english(label), value)
                            .setNameLocalizations(translated(label)));
        }
        return data;
    }

    private static OptionType type(Command.Option.Type type) {
        return switch (type) {
            case TEXT -> OptionType.STRING;
            case FILE -> OptionType.ATTACHMENT;
        };
    }

    private String english(String text) {
        return texts.in(Locale.US).say(text);
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
        return "command." + command.name().replace(' ', '.');
    }

    /// Under which Discord lists it, with others where it is of two words.
    private String family(Command command) {
        return command.kind() == Kind.TYPED ? command.name().split(" ", 2)[0] : registered(command);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
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
                                "contexts",
                                "default_member_permissions",
                                "name_localizations",
                                "description_localizations"));
        return essence;
    }
}
