package askwell.bot.discord;

import askwell.bot.chat.Card.Field;
import askwell.bot.chat.Card.Mark;
import askwell.bot.chat.Card.Moment;
import askwell.bot.chat.Card.Paragraph;

import java.util.List;
import java.util.regex.Pattern;

/// Text as Discord's Markdown. What people wrote stays what they wrote: plain text is escaped, and an article's own Markdown is
/// kept but for what would call somebody.
final class DiscordText {

    /// What Discord reads as a sign in the middle of a line.
    private static final Pattern SIGN = Pattern.compile("([\\\\*_~`|<>\\[])");

    /// What Discord reads as a sign at the start of a line: a heading, a list, small text.
    private static final Pattern LINE_SIGN = Pattern.compile("(?<=\n)(?:#{1,3}|-#?)(?= )");

    /// What would mention somebody, lead to a channel, or show a command or an emoji of another server.
    private static final Pattern CALL =
            Pattern.compile("<(?=[@#/]|a?:\\w+:\\d|id:|t:)|@(?=everyone|here)");

    /// Parts of Markdown in which bold would stand as it is written: code, links and what is emphasised already.
    private static final Pattern UNTOUCHED =
            Pattern.compile(
                    "```.*?```|`[^`\\n]*`|\\[[^\\]\\n]*]\\([^)\\n]*\\)|https?://\\S+"
                            + "|\\*\\*[^\\n]*?\\*\\*|\\*[^*\\n]+\\*|__[^\\n]*?__|_[^_\\n]+_|(?m:^#{1,3} .*$)",
                    Pattern.DOTALL);

    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private DiscordText() {}

    /// Plain text, on one line, so that it is shown letter by letter.
    static String plain(String text) {
        return SIGN.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$1");
    }

    /// Markdown of people, its marked words in bold.
    static String of(Paragraph paragraph) {
        return safe(bold(paragraph.markdown(), paragraph.marks())).strip();
    }

    /// A fact's value, line by line, its times by the reader's own clock.
    static String value(Field field) {
        var text = new StringBuilder();
        var from = 0;
        for (var moment : field.moments()) {
            text.append(plainPart(field.value().substring(from, moment.start())));
            text.append(timestamp(moment, text.isEmpty() || from == 0));
            from = moment.end();
        }
        return text.append(plainPart(field.value().substring(from))).toString();
    }

    /// The first in full, those after it by the hour.
    private static String timestamp(Moment moment, boolean full) {
        return "<t:%d:%s>".formatted(moment.instant().getEpochSecond(), full ? "F" : "t");
    }

    /// With the space around it and its line breaks.
    private static String plainPart(String text) {
        var signed = SIGN.matcher(text.replaceAll("[\\s&&[^\n]]+", " ")).replaceAll("\\\\$1");
        return LINE_SIGN.matcher(signed).replaceAll("\\\\$0");
    }

    private static String bold(String markdown, List<Mark> marks) {
        var untouched =
                UNTOUCHED
                        .matcher(markdown)
                        .results()
                        .map(part -> new Mark(part.start(), part.end()))
                        .toList();
        var text = new StringBuilder();
        var from = 0;
        for (var mark : marks) {
            if (mark.start() >= from && untouched.stream().noneMatch(part -> touch(part, mark))) {
                text.append(markdown, from, mark.start())
                        .append("**")
                        .append(markdown, mark.start(), mark.end())
                        .append("**");
                from = mark.end();
            }
        }
        return text.append(markdown.substring(from)).toString();
    }

    private static boolean touch(Mark one, Mark other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static String safe(String markdown) {
        return CALL.matcher(markdown).replaceAll("$0" + ZERO_WIDTH_SPACE);
    }
}
