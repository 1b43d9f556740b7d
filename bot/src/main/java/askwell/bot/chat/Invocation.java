package askwell.bot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Somebody wants something of us: called a command, pressed a button or sent a form.
///
/// @param locale in which they read
/// @param values what they gave with it, by its name: the options of a command, the fields of a form
/// @param about the message on which it was done: the one that a menu was opened on; of a button, the message that our card
///     replies to, where it does
/// @param uploads the files that they gave with it, in the order of their options or fields
public record Invocation(
        Person who,
        Place where,
        Locale locale,
        Map<String, String> values,
        Optional<Message> about,
        List<Upload> uploads) {

    public Invocation {
        values = Map.copyOf(values);
        uploads = List.copyOf(uploads);
    }

    /// Empty where it was left out.
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
