package askwell.bot.group;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A turn of phrase that asks about groups. Its named groups `before` and `after` are the terms.
record Frame(Inquiry.Form form, Pattern pattern) {

    Optional<Inquiry> find(String clause, String question) {
        Matcher matcher = pattern.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new Inquiry(
                        form,
                        part(matcher, "before") + " " + part(matcher, "after"),
                        clause,
                        question));
    }

    private static String part(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) && matcher.group(name) != null
                ? matcher.group(name)
                : "";
    }
}
