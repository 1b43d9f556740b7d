package askwell.bot.chat;

import askwell.bot.chat.Response.Audience;

import java.util.List;

/// Something that can be called by its name. What it is called in which language, a face reads from the texts
/// `command.NAME.name`, `command.NAME.description`, and those of its options.
public interface Command {

    /// Small letters and hyphens.
    String name();

    /// How it is called.
    default Kind kind() {
        return Kind.TYPED;
    }

    default List<Option> options() {
        return List.of();
    }

    /// Who will read what it says, as far as that is known before it runs.
    default Audience audience(Invocation invocation) {
        return Audience.ASKER;
    }

    Response run(Invocation invocation);

    /// What an option may go on to, likeliest first, at most 25 of at most 100 characters.
    default List<String> complete(String option, String typed) {
        return List.of();
    }

    enum Kind {
        TYPED,
        /// In the menu of a message, which is then what the [Invocation] is about.
        ON_MESSAGE
    }

    /// @param most characters
    /// @param values what it may be, each called by the text `command.NAME.OPTION.VALUE`; anything where empty
    record Option(String name, boolean required, boolean completed, int most, List<String> values) {
        public Option {
            values = List.copyOf(values);
        }

        public static Option text(String name, int most) {
            return new Option(name, true, false, most, List.of());
        }

        public static Option completed(String name, int most) {
            return new Option(name, true, true, most, List.of());
        }

        /// That may be left out.
        public static Option choice(String name, String... values) {
            return new Option(name, false, false, 100, List.of(values));
        }
    }
}
