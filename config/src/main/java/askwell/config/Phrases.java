package askwell.config;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bot says, in one language.
///
/// @param locale how to write dates and numbers beside it
/// @param texts by their names
public record Phrases(Locale locale, Map<String, String> texts) {
    static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    public Phrases {
        texts = Map.copyOf(texts);
    }

    /// A text, with its gaps filled in. What is filled in is taken as it is, whatever is in it.
    ///
    /// @param filling the name of a gap and what stands there, by turns
    /// @throws IllegalArgumentException where there is no such text, or nothing for one of its gaps
    public String say(String name, Object... filling) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no text %s".formatted(name));
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < filling.length; i += 2) {
            values.put(filling[i].toString(), filling[i + 1].toString());
        }
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(value(name, gap.group(1), values)));
    }

    /// A day in words, "March 4, 2025".
    public String day(TemporalAccessor day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    private static String value(String name, String gap, Map<String, String> values) {
        var value = values.get(gap);
        if (value == null) {
            throw new IllegalArgumentException("nothing fills {%s} of %s".formatted(gap, name));
        }
        return value;
    }
}
