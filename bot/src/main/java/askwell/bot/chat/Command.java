package askwell.bot.chat;

import askwell.bot.chat.Response.Audience;

import java.util.List;

/// Something that can be called by its name. What it is called in which language, a face reads from the texts
/// `command.NAME.name`, `command.NAME.description`, and those of its options; a name of two words, `article add`, is one of
/// several below the first of them, and its texts are `command.article.add.…`.
public interface Command {

    /// Small letters and hyphens, one word or two.
    String name();

    /// How it is called.
    default Kind kind() {
        return Kind.TYPED;
    }

    /// Whether only moderators are to see it. A face need not hold others off it.
    default boolean isForModerators() {
        return false;
    }

    /// Whether only those are to see it who may change the server's own settings. A face need not hold others off it.
    default boolean isForAdmins() {
        return false;
    }

    default List<Option> options() {
        return List.of();
    }

    /// Who will read what it says, as far as that is known before it runs.
    default Audience audience(Invocation invocation) {
        return Audience.ASKER;
    }

    Response run(Invocation invocation);

    /// What an option may go on to, likeliest first, at most 25.
    default List<Suggestion> complete(String option, String typed) {
        return List.of();
    }

    /// The same, by the place in which it is typed.
    default List<Suggestion> complete(Place where, String option, String typed) {
        return complete(option, typed);
    }

    enum Kind {
        TYPED,
        /// In the menu of a message, which is then what the [Invocation] is about.
        ON_MESSAGE
    }

    /// What may be meant by what is being typed.
    ///
    /// @param value what the option then is, at most 100 characters
    /// @param label as it is shown, at most 100 characters
    record Suggestion(String value, String label) {

        /// That is shown as it is.
        public static Suggestion of(String text) {
            return new Suggestion(text, text);
        }
    }

    /// @param most characters
    /// @param values what it may be, each called by the text `command.NAME.OPTION.VALUE`; anything where empty
    record Option(
            String name,
            Type type,
            boolean required,
            boolean completed,
            int most,
            List<String> values) {
        public Option {
            values = List.copyOf(values);
        }

        public static Option text(String name, int most) {
            return new Option(name, Type.TEXT, true, false, most, List.of());
        }

        public static Option completed(String name, int most) {
            return new Option(name, Type.TEXT, true, true, most, List.of());
        }

        /// That may be left out.
        public static Option choice(String name, String... values) {
            return new Option(name, Type.TEXT, false, false, 100, List.of(values));
        }

        /// A file, which comes among the [uploads][Invocation#uploads].
        public static Option file(String name) {
            return new Option(name, Type.FILE, true, false, 0, List.of());
        }

        /// The same, which may be left out.
        public Option optional() {
            return new Option(name, type, false, completed, most, values);
        }

        public enum Type {
            TEXT,
            FILE
        }
    }
}
