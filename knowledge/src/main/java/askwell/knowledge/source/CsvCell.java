package askwell.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a cell of a table says, and how it is written.
///
/// Several texts stand in one cell with `|` between them; a `|` or `\` of a text has a `\` before it. A text that a spreadsheet
/// would run as a formula has a `'` before it, which is what a person types there for the same end.
final class CsvCell {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@]");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@]");

    private CsvCell() {}

    static String written(Object value) {
        var text =
                value instanceof List<?> texts
                        ? texts.stream()
                                .map(one -> one.toString().replaceAll("[\\\\|]", "\\\\$0"))
                                .collect(Collectors.joining(" | "))
                        : value.toString();
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String text(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    static List<String> texts(String cell) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        var escaped = false;
        for (var letter : text(cell).toCharArray()) {
            if (escaped) {
                text.append(letter == '|' || letter == '\\' ? "" : "\\").append(letter);
                escaped = false;
            } else if (letter == '\\') {
                escaped = true;
            } else if (letter == '|') {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(letter);
            }
        }
        texts.add(escaped ? text.append('\\').toString() : text.toString());
        return texts;
    }
}
