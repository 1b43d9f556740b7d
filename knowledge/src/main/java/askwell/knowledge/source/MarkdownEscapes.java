package askwell.knowledge.source;

import java.util.regex.Pattern;

/// Backslashes before the characters of a plain text that Markdown would take for its own, and before no others.
final class MarkdownEscapes {

    /// Marks of a list stay: who types "- milk" means a list.
    private static final Pattern LINE_START =
            Pattern.compile(
                    "^(?:(?=#{1,6}\\s)|(?=>)|(?=[+*]\\s)|(?=-#\\s))|^(\\d{4,9})(?=[.)]\\s)");

    private static final Pattern ALWAYS =
            Pattern.compile(
                    "\\\\(?=\\p{Punct})|`|~(?=~)|\\|(?=\\|)|<(?=[\\p{L}/!?@#:])|&(?=#?\\w+;)");
    private static final Pattern LINK = Pattern.compile("\\[(?=[^\\]]*\\]\\()");
    private static final Pattern STARS = Pattern.compile("(?<!\\s)\\*|\\*(?!\\s)");
    private static final Pattern LINES =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])_(?=[\\p{L}\\p{N}“\"(])|(?<=[\\p{L}\\p{N}.!?”\")])_(?![\\p{L}\\p{N}_])");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private MarkdownEscapes() {}

    /// @param starts whether the text begins a line
    static String escaped(String text, boolean starts) {
        var escaped = new StringBuilder();
        var addresses = ADDRESS.matcher(text);
        int from = 0;
        while (addresses.find()) {
            escaped.append(words(text.substring(from, addresses.start())))
                    .append(addresses.group());
            from = addresses.end();
        }
        escaped.append(words(text.substring(from)));
        return starts ? LINE_START.matcher(escaped).replaceFirst("$1\\\\") : escaped.toString();
    }

    private static String words(String text) {
        var escaped = ALWAYS.matcher(text).replaceAll("\\\\$0");
        escaped = LINK.matcher(escaped).replaceAll("\\\\$0");
        escaped = STARS.matcher(escaped).replaceAll("\\\\$0");
        return LINES.matcher(escaped).replaceAll("\\\\$0");
    }
}
