package askwell.knowledge.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Fields as the YAML lines that [YamlFields] reads: a plain word, name, day or link as it is, and anything else between double
/// quotes, on one line.
final class YamlText {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "\\p{L}[\\p{L}\\p{N} .,’()_/-]*|\\d{4}-\\d\\d-\\d\\d|https?://[\\w./~%?=&+-]+");

    /// What YAML takes for something else than text.
    private static final Set<String> WORDS =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final Pattern ESCAPED =
            Pattern.compile("[\"\\\\\\p{Cc}\uFEFF\\p{Zl}\\p{Zp}\\p{Cn}\\p{Co}]");

    private YamlText() {}

    static String of(Map<String, Object> fields) {
        var lines = new StringBuilder();
        fields.forEach((name, value) -> {
            lines.append(name).append(':');
            if (value instanceof List<?> texts) {
                texts.forEach(text -> lines.append("\n  - ").append(scalar(text)));
            } else {
                lines.append(' ').append(scalar(value));
            }
            lines.append('\n');
        });
        return lines.toString();
    }

    private static String scalar(Object value) {
        var text = value.toString();
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : '"' + ESCAPED.matcher(text).replaceAll(found -> escape(found.group())) + '"';
    }

    private static String escape(String letter) {
        return switch (letter) {
            case "\n" -> "\\\\n";
            case "\t" -> "\\\\t";
            case "\"" -> "\\\\\"";
            case "\\" -> "\\\\\\\\";
            default -> "\\\\U%08x".formatted(letter.codePointAt(0));
        };
    }
}
