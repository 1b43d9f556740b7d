package askwell.knowledge.source;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who asked, as printed.
///
/// @param name blank where only "a reader" asks
record ColumnAsker(String name, String town) {

    static final String DASH = "(?:[–—―‒−~]|-{1,3})";

    private static final int LONGEST = 100;
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\d.'’-]*";

    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:%s\\s*)?(?:(?:asked|submitted|sent in|sent|written|signed|letter)\\s*(?:by|from)?\\s*:?\\s+|(?:from|by)\\s*:?\\s+)?(?:(?:(?:many )?thanks(?: so much| in advance)?|thank you|sincerely|yours|regards|love|signed)\\s*,\\s*)?(?=\\S)"
                            .formatted(DASH),
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:,?\\s+(?:via|by)\\s+(?:e-?mail|mail|phone|facebook|the web(?:site)?)|\\s*[:,;]|\\s*\\.(?<!\\b\\p{Lu}\\.))+$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE = Pattern.compile(",\\s*(?:aged?\\s*)?\\d{1,3}(?=,|\\s|$),?");
    private static final Pattern ASKS =
            Pattern.compile("\\s+(?:asks|asked|writes|wrote)(?=\\s+(?:from|in)\\s|$)");
    private static final Pattern PLACED =
            Pattern.compile(
                    "^(?<name>.+?),?\\s+(?:who lives in|living in|writing from|from|in|near)\\s+(?<town>[\\p{L}].*)$");
    private static final Pattern ENCLOSED =
            Pattern.compile("^(?<name>[^(|/]+?)\\s*[(|/]\\s*(?<town>\\p{Lu}[^()|/]*?)\\)?$");
    private static final Pattern LISTED =
            Pattern.compile(
                    "^(?<name>[^,]+),\\s*(?<town>(?!(?:Jr|Sr|II|III|RN|MD|PhD|Ph\\.D|M\\.D)\\b)\\p{Lu}.*)$");
    private static final Pattern OF =
            Pattern.compile("^(?<name>%s)\\s+of\\s+(?<town>\\p{Lu}.*)$".formatted(CAPITAL));

    private static final Pattern READER =
            Pattern.compile(
                    "^(?<town>\\p{Lu}.*?)\\s+(?:reader|caller|resident|caregiver|listener|viewer),?\\s+(?<name>\\p{Lu}.*)$");

    private static final Pattern NAMED =
            Pattern.compile(
                    "^(?:(?:A|An|One|Your)\\s+[\\p{L}'’ -]+|%1$s(?:,?\\s+(?:%1$s|and|&|the|of|by|for|de|la|van|von|withheld|request))*)$"
                            .formatted(CAPITAL));
    private static final Pattern PLACE =
            Pattern.compile(
                    "^(?:the\\s+)?%1$s(?:,?\\s+(?:%1$s|and|or|&|the|of|on|by|upon|de|la|du|d['’]%1$s))*$"
                            .formatted(CAPITAL));
    private static final Pattern A_READER =
            Pattern.compile(
                    "^(?:(?:a|an?other|one of our|our|one)\\s+)?(?:reader|caller|viewer)s?$",
                    Pattern.CASE_INSENSITIVE);

    boolean hasTown() {
        return !town.isEmpty();
    }

    /// Whether this is a first name alone, with an initial at most.
    boolean isFirstName() {
        return name.matches("\\p{L}[\\p{L}'’-]*(?:\\s+\\p{Lu}\\.?)?");
    }

    /// This, or what is known of the same asker elsewhere, where that tells the town, too.
    ColumnAsker or(Optional<ColumnAsker> elsewhere) {
        return elsewhere.filter(other -> !hasTown() && other.hasTown()).orElse(this);
    }

    /// Reads what stands where only a signature can: behind a quotation and a dash.
    static Optional<ColumnAsker> certain(String signature) {
        var text = LEAD.matcher(ColumnCharacters.folded(signature)).replaceFirst("");
        text = TAIL.matcher(text).replaceFirst("");
        if (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        text = ASKS.matcher(text).replaceFirst("");
        text = AGE.matcher(text).replaceFirst(",").replaceFirst(",$", "").strip();
        boolean speaks = text.matches(".*(?:[?!“”\"»«;:@]|\\.\\s+\\p{L}{3,}\\s\\p{Ll}).*");
        if (text.isEmpty() || text.length() > LONGEST || speaks || !text.matches(".*\\p{L}.*")) {
            return Optional.empty();
        }
        for (var form : new Pattern[] {READER, PLACED, ENCLOSED, LISTED, OF}) {
            var match = form.matcher(text);
            if (match.matches()) {
                return Optional.of(
                        new ColumnAsker(match.group("name").strip(), match.group("town").strip()));
            }
        }
        return Optional.of(new ColumnAsker(A_READER.matcher(text).matches() ? "" : text, ""));
    }

    /// Reads what may be a signature, and may be the end of a sentence: each word of it must look like part of a name.
    static Optional<ColumnAsker> likely(String signature) {
        return certain(signature).filter(ColumnAsker::looksNamed);
    }

    private boolean looksNamed() {
        return (name.isEmpty()
                        || name.equalsIgnoreCase("anonymous")
                        || NAMED.matcher(name).matches())
                && name.split(" ").length <= 6
                && (town.isEmpty() || PLACE.matcher(town).matches());
    }
}
