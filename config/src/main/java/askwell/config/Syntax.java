package askwell.config;

import com.typesafe.config.ConfigException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts into an admin's words why text is no HOCON.
final class Syntax {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    /// The parser explains itself to programmers, in brackets after the first clause.
    private static final Pattern FIRST_CLAUSE = Pattern.compile("[^(\n]*[^(\n ]");

    private static final List<Explanation> EXPLANATIONS =
            List.of(
                    new Explanation("newline in quoted", "a \"quote\" is opened and never closed"),
                    new Explanation("was still open", "a \"quote\" is opened and never closed"),
                    new Explanation("was not closed with a }", "a ${ is opened and never closed"),
                    new Explanation("end of file", "the file ends, but a bracket is still open"),
                    new Explanation(
                            "not a valid escape", "within \"quotes\", a \\ is written twice: \\\\"),
                    new Explanation("concatenate", "two values stand here as one; separate them"),
                    new Explanation(
                            "file root", "settings are written name = value, not as a list"));

    private Syntax() {}

    /// What is to be mended.
    static String remedy(ConfigException wrong) {
        var message = withoutPlace(wrong);
        if (wrong instanceof ConfigException.UnresolvedSubstitution) {
            return unresolved(message);
        }
        return EXPLANATIONS.stream()
                .filter(explanation -> message.contains(explanation.sign()))
                .findFirst()
                .map(Explanation::words)
                .orElseGet(() -> firstClause(message));
    }

    private static String unresolved(String message) {
        var references = REFERENCE.matcher(message);
        var name = references.find() ? Shown.text(references.group()) : "something";
        return message.contains("cycle")
                ? "%s refers back to itself".formatted(name)
                : "%s is neither a setting nor a variable of the environment".formatted(name);
    }

    private static String firstClause(String message) {
        var clause = FIRST_CLAUSE.matcher(message);
        return "%s; text with punctuation in it stands in \"quotes\", and every bracket has its other half"
                .formatted(
                        clause.find()
                                ? Shown.text(decapital(clause.group()), 120)
                                : "it breaks off");
    }

    private static String decapital(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String withoutPlace(ConfigException wrong) {
        var message = Optional.ofNullable(wrong.getMessage()).orElse("");
        var place = wrong.origin() == null ? "" : wrong.origin().description() + ": ";
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    /// @param sign what the parser's message contains
    private record Explanation(String sign, String words) {}
}
