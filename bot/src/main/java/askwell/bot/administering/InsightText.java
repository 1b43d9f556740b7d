package askwell.bot.administering;

import askwell.bot.administering.Insight.Missed;
import askwell.bot.administering.Insight.Used;
import askwell.bot.article.Pick;
import askwell.bot.journal.Tally;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An insight in words, the same on every face.
final class InsightText {
    private static final int LONGEST = 200;
    private static final int MOST_NEVER_USED = 8;

    private final Insight insight;
    private final Phrases phrases;

    InsightText(Insight insight, Phrases phrases) {
        this.insight = insight;
        this.phrases = phrases;
    }

    /// Something that is told, and what it is called.
    record Line(String name, String value) {}

    /// Lines below a title.
    ///
    /// @param nothing what to say where there are none
    record Part(String title, List<Line> lines, String nothing) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    String title() {
        return phrases.say("insight.title");
    }

    String period() {
        return phrases.say(
                "insight.period",
                "from",
                phrases.day(insight.all().from()),
                "to",
                phrases.day(insight.all().to()));
    }

    /// What it means that a figure is missing.
    String few() {
        return phrases.say("insight.few-more");
    }

    List<Line> figures() {
        var all = insight.all();
        return List.of(
                line("insight.asked", figure(all.asked())),
                line("insight.answered", share(all.answered(), all.asked())),
                line("insight.unsure", share(all.unsure(), all.asked())),
                line("insight.unanswered", share(all.unanswered(), all.asked())),
                line("insight.helped", figure(all.helped())),
                line("insight.not-it", figure(all.notIt())),
                line("insight.handed-over", figure(all.handedOver())),
                line(
                        "insight.wait",
                        insight.waiting()
                                .map(this::time)
                                .orElseGet(() -> phrases.say("insight.few"))));
    }

    List<Part> parts() {
        return List.of(
                part("insight.missed", insight.missed().stream().map(this::line), "insight.few"),
                part("insight.helping", insight.helping().stream().map(this::line), "insight.few"),
                part(
                        "insight.misleading",
                        insight.misleading().stream().map(this::line),
                        "insight.few"),
                part("insight.never-used", neverUsed(), "insight.none"));
    }

    private Part part(String title, Stream<Line> lines, String nothing) {
        return new Part(phrases.say(title), lines.toList(), phrases.say(nothing));
    }

    private Line line(Missed missed) {
        return new Line(times(missed.times()), cut(wording(missed)));
    }

    private String wording(Missed missed) {
        return missed.wording().isEmpty()
                ? missed.nearest()
                        .map(article ->
                                phrases.say("review.no-text", "article", Pick.label(article)))
                        .orElseGet(() -> phrases.say("review.no-text-at-all"))
                : missed.wording();
    }

    private Line line(Used used) {
        return new Line(times(used.times()), Pick.label(used.article()));
    }

    private Stream<Line> neverUsed() {
        var articles = insight.neverUsed();
        var shown =
                articles.stream()
                        .limit(MOST_NEVER_USED)
                        .map((Article article) -> new Line(times(0), Pick.label(article)));
        return articles.size() <= MOST_NEVER_USED
                ? shown
                : Stream.concat(
                        shown,
                        Stream.of(
                                line("insight.others", number(articles.size() - MOST_NEVER_USED))));
    }

    /// The bars of the picture, for whoever does not see it.
    String bars() {
        return phrases.say(
                "insight.picture",
                "from",
                phrases.day(insight.all().from()),
                "to",
                phrases.day(insight.all().to()),
                "bars",
                insight.parts().stream().map(this::bar).collect(Collectors.joining("; ")));
    }

    private String bar(Tally part) {
        return phrases.say(
                "insight.bar",
                "days",
                days(part),
                "answered",
                number(part.answered()),
                "unsure",
                number(part.unsure()),
                "unanswered",
                number(part.unanswered()));
    }

    /// "Nov 1–3"
    String days(Tally part) {
        return part.from().equals(part.to())
                ? shortly(part.from())
                : "%s – %s".formatted(shortly(part.from()), shortly(part.to()));
    }

    String shortly(LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(phrases.locale())
                .format(day);
    }

    /// A dash where it may not be told.
    String number(OptionalLong figure) {
        return figure.isPresent() ? number(figure.getAsLong()) : "–";
    }

    private String number(long figure) {
        return NumberFormat.getIntegerInstance(phrases.locale()).format(figure);
    }

    private String figure(OptionalLong figure) {
        return figure.isPresent() ? number(figure) : phrases.say("insight.few");
    }

    private String share(OptionalLong figure, OptionalLong all) {
        return figure.isPresent() && all.isPresent()
                ? "%s (%s)"
                        .formatted(
                                number(figure),
                                NumberFormat.getPercentInstance(phrases.locale())
                                        .format((double) figure.getAsLong() / all.getAsLong()))
                : figure(figure);
    }

    private String times(long times) {
        return phrases.say("digest.times", "count", number(times));
    }

    /// In the unit that suits it.
    private String time(Duration time) {
        if (time.toHours() < 2) {
            return phrases.say("insight.minutes", "count", time.toMinutes());
        }
        return time.toDays() < 2
                ? phrases.say("insight.hours", "count", time.toHours())
                : phrases.say("insight.days", "count", time.toDays());
    }

    private Line line(String name, String value) {
        return new Line(phrases.say(name), value);
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
