package askwell.bot.terminal;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Kind;
import askwell.bot.chat.Command.Option;
import askwell.config.Phrases;

import java.util.List;

/// Which commands there are, and what each takes, in words.
record Manual(List<Command> commands, Phrases phrases) {
    static final String HELP = "/help";
    static final String QUIT = "/quit";

    Manual {
        commands = List.copyOf(commands);
    }

    /// Those that can be typed.
    List<Command> typed() {
        return commands.stream().filter(command -> command.kind() == Kind.TYPED).toList();
    }

    /// @param name of a command; where there is none of it, all are listed
    Card about(String name) {
        return CallLine.of("/" + name.replaceFirst("^/", ""), commands)
                .map(call -> about(call.command()))
                .orElseGet(this::all);
    }

    private Card about(Command command) {
        var card = Card.titled("/" + command.name()).saying(description(command));
        for (var option : command.options()) {
            card = card.field(option.name(), description(command, option));
        }
        return card;
    }

    private Card all() {
        var card = Card.titled(phrases.say("desk.help"));
        for (var command : typed()) {
            card = card.field("/" + command.name(), description(command));
        }
        return card.field(HELP, phrases.say("desk.help-help"))
                .field(QUIT, phrases.say("desk.help-quit"));
    }

    String description(Command command) {
        return phrases.say(text(command) + ".description");
    }

    String description(Command command, Option option) {
        return phrases.say("%s.%s.description".formatted(text(command), option.name()));
    }

    /// What an option's value is called.
    String label(Command command, Option option, String value) {
        return phrases.say("%s.%s.%s".formatted(text(command), option.name(), value));
    }

    private static String text(Command command) {
        return "command." + command.name().replace(' ', '.');
    }
}
