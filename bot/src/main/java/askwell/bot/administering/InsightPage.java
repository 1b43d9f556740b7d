package askwell.bot.administering;

import askwell.bot.administering.InsightText.Line;
import askwell.bot.administering.InsightText.Part;
import askwell.bot.journal.Tally;
import askwell.config.Phrases;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An insight as one page of HTML that needs nothing else: no network, no script, the picture within it. It prints well.
public final class InsightPage {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            :root { color-scheme: light; }
            body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #2b2a27;
                   font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
            h1 { font-size: 1.7rem; line-height: 1.2; }
            h2 { font-size: 1.2rem; margin-top: 2rem; break-after: avoid; }
            table { width: 100%%; border-collapse: collapse; break-inside: avoid; }
            th, td { padding: .35rem .5rem; border-bottom: 1px solid #ddd8cc; text-align: left; vertical-align: top; }
            th { font-weight: 600; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            thead th { vertical-align: bottom; }
            #parts tbody th { white-space: nowrap; }
            figure { margin: 1.5rem 0; break-inside: avoid; }
            img { max-width: 100%%; height: auto; }
            .quiet { color: #5c5850; }
            @media print { body { max-width: none; margin: 0; font-size: 11pt; } @page { margin: 2cm; } }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            <p class="quiet">%s</p>
            %s</body>
            </html>
            """;

    private final Insight insight;
    private final Phrases phrases;
    private final InsightText text;

    private InsightPage(Insight insight, Phrases phrases) {
        this.insight = insight;
        this.phrases = phrases;
        this.text = new InsightText(insight, phrases);
    }

    /// @param organisation its name
    public static String of(Insight insight, String organisation, Phrases phrases) {
        var page = new InsightPage(insight, phrases);
        var title = plain("%s: %s".formatted(organisation, page.text.title()));
        return PAGE.formatted(
                plain(phrases.locale().getLanguage()),
                title,
                title,
                plain(page.text.period()),
                plain(page.text.few()),
                page.body());
    }

    private String body() {
        return table("figures", text.figures())
                + InsightPicture.of(insight, phrases).map(this::figure).orElse("")
                + parts()
                + text.parts().stream().map(InsightPage::part).collect(Collectors.joining());
    }

    private String figure(ByteBuffer png) {
        var bytes = new byte[png.remaining()];
        png.duplicate().get(bytes);
        return """
        <figure><img src="data:image/png;base64,%s" width="%d" height="%d" alt="%s"></figure>
        """
                .formatted(
                        Base64.getEncoder().encodeToString(bytes),
                        InsightPicture.WIDTH,
                        InsightPicture.HEIGHT,
                        plain(text.bars()));
    }

    /// The figures that the picture is of, and those that are not in it.
    private String parts() {
        var names =
                Stream.of(
                                "asked",
                                "answered",
                                "unsure",
                                "unanswered",
                                "helped",
                                "not-it",
                                "handed-over")
                        .map(name -> plain(phrases.say("insight." + name)))
                        .map("<th scope=\"col\" class=\"number\">%s</th>"::formatted)
                        .collect(Collectors.joining());
        return """
        <h2>%s</h2>
        <table id="parts">
        <thead><tr><th scope="col">%s</th>%s</tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
                .formatted(
                        plain(phrases.say("insight.parts")),
                        plain(phrases.say("insight.part")),
                        names,
                        insight.parts().stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Tally tally) {
        var cells =
                Stream.of(
                                tally.asked(),
                                tally.answered(),
                                tally.unsure(),
                                tally.unanswered(),
                                tally.helped(),
                                tally.notIt(),
                                tally.handedOver())
                        .map(text::number)
                        .map(InsightPage::plain)
                        .map("<td class=\"number\">%s</td>"::formatted)
                        .collect(Collectors.joining());
        return "<tr><th scope=\"row\">%s</th>%s</tr>\n".formatted(plain(text.days(tally)), cells);
    }

    private static String part(Part part) {
        var title = "<h2>%s</h2>\n".formatted(plain(part.title()));
        return title
                + (part.lines().isEmpty()
                        ? "<p>%s</p>\n".formatted(plain(part.nothing()))
                        : table("", part.lines()));
    }

    private static String table(String id, List<Line> lines) {
        var rows =
                lines.stream()
                        .map(line ->
                                "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                                        .formatted(plain(line.name()), plain(line.value())))
                        .collect(Collectors.joining());
        return "<table%s>\n%s</table>\n"
                .formatted(id.isEmpty() ? "" : " id=\"%s\"".formatted(id), rows);
    }

    /// What anybody wrote, as text of a page and of an attribute.
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
