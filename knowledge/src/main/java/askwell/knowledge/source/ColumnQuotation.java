package askwell.knowledge.source;

/// The marks around what somebody says: “…”, "…", «…», „…“, ‘…’.
final class ColumnQuotation {

    static final String OPENING = "“\"«„‟‘❝";
    static final String CLOSING = "”\"»“’❞";

    private ColumnQuotation() {}

    static boolean opens(String text) {
        return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    }

    static boolean closes(String text) {
        return !text.isEmpty() && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Whether the quotation that begins this text is also closed at its end.
    static boolean isWhole(String text) {
        if (text.length() < 2 || !opens(text) || !closes(text)) {
            return false;
        }
        char first = text.charAt(0);
        return switch (first) {
            case '"' -> text.chars().filter(c -> c == '"').count() % 2 == 0;
            case '‘' -> text.endsWith("’");
            case '„', '‟' -> true;
            default -> depth(text) <= 0;
        };
    }

    /// The text without the marks around all of it; "“One?” and “two?”" keeps its own.
    static String inside(String text) {
        if (text.length() < 2 || !opens(text)) {
            return text;
        }
        if (!closes(text)) {
            return depth(text) > 0 || text.chars().filter(c -> c == '"').count() == 1
                    ? text.substring(1).strip()
                    : text;
        }
        var inner = text.substring(1, text.length() - 1).strip();
        return text.charAt(0) == '"' || !closesBeforeItOpens(inner) ? inner : text;
    }

    /// How many marks are left open.
    private static int depth(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += step(c);
        }
        return depth;
    }

    private static boolean closesBeforeItOpens(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += step(c);
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private static int step(char c) {
        return switch (c) {
            case '“', '«', '„', '‟', '❝' -> 1;
            case '”', '»', '❞' -> -1;
            default -> 0;
        };
    }
}
