package askwell.bot.discord.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Discord's Markdown as HTML, as far as the bot writes it.
///
/// @param locale in which the reader's Discord writes times
/// @param zone by which it writes them
record Markdown(Locale locale, ZoneId zone) {

    private static final Pattern INLINE =
            Pattern.compile(
                    "\\\\(?<escaped>\\p{Punct})|\\*\\*(?<bold>.+?)\\*\\*|__(?<under>.+?)__|\\*(?<slanted>[^*\\n]+)\\*"
                            + "|(?<!\\w)_(?<slanting>[^_\\n]+)_(?!\\w)|~~(?<struck>.+?)~~|`(?<code>[^`\\n]+)`"
                            + "|\\[(?<label>[^]\\n]+)]\\((?<target>https?://[^)\\s]+)\\)"
                            + "|<t:(?<time>-?\\d+)(?::(?<style>\\w))?>|(?<url>https?://[^\\s<>]+)",
                    Pattern.DOTALL);

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?<hashes>#{1,3}) (?<heading>.+)|-# (?<small>.+)|(?<indent> *)(?:[-*]|(?<number>\\d+\\.)) (?<item>.+)"
                            + "|> ?(?<quote>.*)");

    String html(String markdown) {
        var html = new StringBuilder();
        var open = false;
        for (var line : markdown.split("\n", -1)) {
            var block = BLOCK.matcher(line);
            if (block.matches()) {
                html.append(block(block));
                open = false;
            } else {
                html.append(open ? "<br>" : "").append(inline(line));
                open = true;
            }
        }
        return html.toString();
    }

    private String block(MatchResult block) {
        if (block.group("heading") != null) {
            return element("h" + block.group("hashes").length(), block.group("heading"));
        }
        if (block.group("small") != null) {
            return element("small", block.group("small"));
        }
        if (block.group("item") != null) {
            var sign = block.group("number") == null ? "•" : block.group("number");
            return "<div class=\"item\" style=\"margin-left: %dpx\"><span>%s</span><div>%s</div></div>"
                    .formatted(
                            block.group("indent").length() * 8, sign, inline(block.group("item")));
        }
        return element("blockquote", block.group("quote"));
    }

    private String inline(String text) {
        var html = new StringBuilder();
        var from = 0;
        var matcher = INLINE.matcher(text);
        while (matcher.find()) {
            html.append(escaped(text.substring(from, matcher.start()))).append(part(matcher));
            from = matcher.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private String part(Matcher part) {
        if (part.group("escaped") != null) {
            return escaped(part.group("escaped"));
        }
        if (part.group("bold") != null) {
            return element("b", part.group("bold"));
        }
        if (part.group("under") != null) {
            return element("u", part.group("under"));
        }
        if (part.group("slanted") != null) {
            return element("i", part.group("slanted"));
        }
        if (part.group("slanting") != null) {
            return element("i", part.group("slanting"));
        }
        if (part.group("struck") != null) {
            return element("s", part.group("struck"));
        }
        if (part.group("code") != null) {
            return "<code>%s</code>".formatted(escaped(part.group("code")));
        }
        if (part.group("label") != null) {
            return element("a", part.group("label"));
        }
        if (part.group("time") != null) {
            return "<time>%s</time>"
                    .formatted(time(Long.parseLong(part.group("time")), part.group("style")));
        }
        return "<a>%s</a>".formatted(escaped(part.group("url")));
    }

    private String element(String name, String markdown) {
        return "<%1$s>%2$s</%1$s>".formatted(name, inline(markdown));
    }

    private String time(long second, String style) {
        var format =
                "t".equals(style)
                        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        : DateTimeFormatter.ofLocalizedDateTime(
                                "F".equals(style) ? FormatStyle.FULL : FormatStyle.LONG,
                                FormatStyle.SHORT);
        return escaped(
                ZonedDateTime.ofInstant(Instant.ofEpochSecond(second), zone)
                        .format(format.withLocale(locale)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
