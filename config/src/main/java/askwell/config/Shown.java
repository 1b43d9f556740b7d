package askwell.config;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;

import java.util.stream.Collectors;

/// Text of a file as a message may show it: on one line, short, and with nothing in it that a terminal would obey.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String value(ConfigValue value) {
        return value.unwrapped() instanceof String text
                ? text(ConfigUtil.quoteString(text))
                : text(value.render(ConfigRenderOptions.concise()));
    }

    static String text(String text) {
        return text(text, LONGEST);
    }

    /// @param longest how many characters to show
    static String text(String text, int longest) {
        var whole =
                text.codePoints()
                        .limit(longest + 1L)
                        .mapToObj(Shown::visible)
                        .collect(Collectors.joining());
        return whole.codePointCount(0, whole.length()) <= longest
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String visible(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    "\\u%04x".formatted(symbol);
            default -> Character.toString(symbol);
        };
    }
}
