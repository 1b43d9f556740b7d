package askwell.knowledge.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the lines around a question say of its answer's author and days: "By Anita Bell", "March 3, 2019 | by Lisa | 2 Comments".
///
/// @param author as printed, with letters behind the name
record ColumnByline(
        Optional<String> author, Optional<LocalDate> published, Optional<LocalDate> updated) {

    static final ColumnByline NONE =
            new ColumnByline(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 160;

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

    /// Letters behind a name: ", LCSW", ", Ph.D.", ", R.N., M.S.W.".
    static final String LETTERS = "(?:,?\\s+(?:[A-Z][a-z]?[.-]?){2,6})*";

    /// A person or a team, as it signs: "Lisa", "Dr. Ana de la Cruz, Ph.D.", "The SeniorCare Team".
    static final String NAME =
            "(?:The\\s+)?%1$s(?:\\s+(?:(?:de|la|van|von|der|of|and|&)\\s+){0,2}%1$s){0,4}%2$s"
                    .formatted(WORD, "(?:,\\s+(?:[A-Z][a-z]?[.-]?){2,6})*");

    private static final Pattern BY =
            Pattern.compile(
                    "(?:^|(?<=[|/•·–—,:]\\s{0,3})|(?<=\\d\\s{1,3})|(?<=posted\\s)|(?<=written\\s)|(?<=published\\s))(?:(?i:a column|column|story|article|text|words|answer|answers|answered|written|posted|published|reviewed and answered)\\s+)?(?i:by):?\\s+(?<name>%s)(?=\\s*(?:$|[|/•·–—(,]|\\bon\\b|\\bin\\b|\\bat\\b|\\d))"
                            .formatted(NAME));
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "^(?i:author|columnist|expert|answered by|by)\\s*:\\s*(?<name>%s)\\s*$"
                            .formatted(NAME));
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?i)^(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)(?:[a-z]*day|uary|ch|il|ust|ember|ober|tember)?\\b.*|^(?:admin|editor|staff|webmaster)$");
    private static final Pattern UPDATED =
            Pattern.compile("(?i)\\b(?:updated|modified|revised|reviewed)\\b(?: on)?:?\\s*");
    private static final Pattern REST =
            Pattern.compile(
                    "(?i)(?:\\b(?:last|first|originally|posted|published|written|updated|modified|revised|reviewed|date|on|at|in|by|and|edited|author|answer|answered|a|column)\\b|\\d+ (?:comments?|replies|min(?:utes?)? read)|no comments?|[\\s|/•·–—,:;.()-])*");

    /// What one line says, empty where it is no such line: those speak of author and day and of nothing else but a category.
    static Optional<ColumnByline> of(ColumnLine line) {
        var text = ColumnCharacters.folded(line.plain());
        if (text.length() > LONGEST || text.isEmpty() || line.isListItem()) {
            return Optional.empty();
        }
        var by = named(text);
        var day = ColumnDates.DAY.matcher(text);
        boolean dated = day.find();
        if (!dated && by.isEmpty()) {
            return Optional.empty();
        }
        var rest =
                ColumnDates.DAY
                        .matcher(by.map(name -> text.replace(name, "")).orElse(text))
                        .replaceAll("");
        boolean listed = text.matches(".*\\s[|/•·]\\s?.*|^\\s?[/|].*");
        if (!listed && !REST.matcher(rest.replaceFirst("(?i)\\bin \\p{Lu}.*$", "")).matches()) {
            return Optional.empty();
        }
        return Optional.of(dated(text, by));
    }

    private static ColumnByline dated(String text, Optional<String> by) {
        var updated = UPDATED.matcher(text);
        if (!updated.find()) {
            return new ColumnByline(by, ColumnDates.only(text), Optional.empty());
        }
        return new ColumnByline(
                by,
                ColumnDates.only(text.substring(0, updated.start())),
                ColumnDates.only(text.substring(updated.end())));
    }

    private static Optional<String> named(String text) {
        for (var form : List.of(AUTHOR, BY)) {
            var match = form.matcher(text);
            if (match.find() && !NO_NAME.matcher(match.group("name")).matches()) {
                return Optional.of(match.group("name").strip());
            }
        }
        return Optional.empty();
    }

    /// The name that a site records, where it is one of a person or a team, and not of an account: "admin".
    static Optional<String> person(String recorded) {
        var name = ColumnCharacters.folded(recorded);
        return name.matches(NAME) && !NO_NAME.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }

    /// What several lines say. Days that differ cancel each other.
    static ColumnByline of(List<ColumnLine> lines) {
        var all = lines.stream().map(ColumnByline::of).flatMap(Optional::stream).toList();
        return new ColumnByline(
                all.stream().map(ColumnByline::author).flatMap(Optional::stream).findFirst(),
                one(all.stream().map(ColumnByline::published).flatMap(Optional::stream).toList()),
                one(all.stream().map(ColumnByline::updated).flatMap(Optional::stream).toList()));
    }

    private static Optional<LocalDate> one(List<LocalDate> days) {
        return days.stream().distinct().count() == 1
                ? Optional.of(days.getFirst())
                : Optional.empty();
    }

    /// This, and of what it does not say, the other.
    ColumnByline or(ColumnByline other) {
        return new ColumnByline(
                author.or(other::author),
                published.or(other::published),
                updated.or(other::updated));
    }
}
