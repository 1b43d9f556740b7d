package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.journal.Asked;
import askwell.bot.journal.Feedback;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Outcome;
import askwell.config.Settings;
import askwell.knowledge.source.ArticleFiles;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `askwell insight`, of a column whose members asked in two weeks of a later year, when its articles are old.
class InsightCommandTest {
    private static final String ORGANISATION = "Lamplight <& Co>";

    @TempDir private Path folder = Path.of("");
    private final SettableClock clock = new SettableClock(Instant.parse("2027-03-01T12:00:00Z"));
    private Locale locale = Locale.US;

    @BeforeEach
    void import_articles() throws IOException {
        Files.writeString(
                folder.resolve("askwell.conf"),
                """
                organisation.name = "%s"
                answering.semantic = off
                """
                        .formatted(ORGANISATION));
        Files.writeString(
                Files.createDirectories(folder.resolve("articles")).resolve("column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask us."}
                {"id":"attorney","question":"Who may <sign> & when?","answer":"Whom they name."}
                {"id":"hospice","question":"What is hospice?","answer":"Care for the last months."}
                """);
        assertThat(run("import", folder.resolve("articles").toString()).code()).isZero();
    }

    /// Twelve answers, six of which helped, and five that were not what was asked, ten days apart.
    private void ask() {
        try (var journal = journal()) {
            asked(journal, 12, "respite")
                    .limit(6)
                    .forEach(key -> journal.noted(key, Feedback.HELPED));
        }
        clock.pass(Duration.ofDays(10));
        try (var journal = journal()) {
            asked(journal, 5, "attorney").forEach(key -> journal.noted(key, Feedback.NOT_IT));
        }
    }

    private Journal journal() {
        return Journal.open(
                folder.resolve("data"),
                Settings.read(folder.resolve("askwell.conf")).privacy(),
                clock);
    }

    private static Stream<String> asked(Journal journal, int times, String article) {
        return IntStream.range(0, times)
                .mapToObj(_ ->
                        journal.asked(
                                new Asked(
                                        "who?",
                                        Outcome.ANSWERED,
                                        .9,
                                        Optional.of(article),
                                        List.of(article),
                                        Optional.empty(),
                                        "en")))
                .toList()
                .stream();
    }

    @Test
    void tells_the_figures_as_text() {
        ask();

        var run = run("insight", "--days", "14");

        assertThat(run.out())
                .isEqualTo(
                        """
                        How the column does

                        From February 26, 2027 to March 11, 2027, days in UTC.

                        A dash stands where there are fewer than 5: too few to tell.

                        Asked: 17
                        Answered: 17 (100%)
                        Unsure: – (too few to tell)
                        Unanswered: – (too few to tell)
                        Helped: 6
                        Not what I asked: 5
                        Handed over to a person: – (too few to tell)
                        Time to a person's answer (median): – (too few to tell)

                        What members miss most, still open

                        – (too few to tell)

                        Articles that help most

                        6 ×: How do I find respite care?

                        Articles that mislead most

                        5 ×: Who may <sign> & when?

                        Articles that were not used within a year

                        0 ×: What is hospice?
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void tells_them_in_the_language_of_whoever_sits_there() {
        ask();
        locale = Locale.of("es", "ES");

        assertThat(run("insight", "--days", "14").out())
                .startsWith(
                        """
                        Cómo va la columna

                        Del 26 de febrero de 2027 al 11 de marzo de 2027, días en UTC.

                        Hay una raya donde son menos de 5: demasiado pocos para decirlo.

                        Preguntas: 17
                        Respondidas: 17 (100\u00A0%)
                        Con dudas: – (demasiado pocos para decirlo)
                        """);
    }

    @Test
    void writes_the_figures_of_each_day_as_a_table() throws IOException {
        ask();

        var run = run("insight", "--days", "12", "--csv", folder.resolve("days.csv").toString());

        assertThat(Files.readString(folder.resolve("days.csv")))
                .isEqualTo(
                        """
                        day,asked,answered,unsure,unanswered,helped,not_what_was_asked,handed_over
                        2027-02-28,,,,,,,
                        2027-03-01,12,12,,,6,,
                        2027-03-02,,,,,,,
                        2027-03-03,,,,,,,
                        2027-03-04,,,,,,,
                        2027-03-05,,,,,,,
                        2027-03-06,,,,,,,
                        2027-03-07,,,,,,,
                        2027-03-08,,,,,,,
                        2027-03-09,,,,,,,
                        2027-03-10,,,,,,,
                        2027-03-11,5,5,,,,5,
                        """
                                .replace("\n", "\r\n"));
        assertThat(run.err()).isEqualTo("wrote %s.\n".formatted(folder.resolve("days.csv")));
    }

    @Test
    void writes_a_page_that_needs_nothing_else() throws IOException {
        ask();

        var html = html();

        assertThat(html).doesNotContain("<script", "<link", "http://", "https://", "url(");
        var page = Jsoup.parse(html);
        assertThat(page.title()).isEqualTo("Lamplight <& Co>: How the column does");
        told(page);
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,iVBOR");
    }

    @Test
    void a_browser_shows_the_page() throws IOException, InterruptedException {
        var browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium or Chrome is installed");
        ask();
        html();

        var page = Jsoup.parse(opened(browser.get(), folder.resolve("report.html")));

        told(page);
        assertThat(page.select("img")).hasSize(1);
    }

    /// The figures, wherever the page is read.
    private static void told(Document page) {
        assertThat(page.select("h1").text()).isEqualTo("Lamplight <& Co>: How the column does");
        assertThat(rows(page, "#figures"))
                .containsExactly(
                        "Asked 17",
                        "Answered 17 (100%)",
                        "Unsure – (too few to tell)",
                        "Unanswered – (too few to tell)",
                        "Helped 6",
                        "Not what I asked 5",
                        "Handed over to a person – (too few to tell)",
                        "Time to a person's answer (median) – (too few to tell)");
        assertThat(rows(page, "#parts"))
                .containsExactly(
                        "Days Asked Answered Unsure Unanswered Helped Not what I asked Handed over to a person",
                        "Feb 26 – Feb 27 – – – – – – –",
                        "Feb 28 – Mar 1 12 12 – – 6 – –",
                        "Mar 2 – Mar 3 – – – – – – –",
                        "Mar 4 – Mar 5 – – – – – – –",
                        "Mar 6 – Mar 7 – – – – – – –",
                        "Mar 8 – Mar 9 – – – – – – –",
                        "Mar 10 – Mar 11 5 5 – – – 5 –");
        assertThat(page.select("table").eachText()).endsWith("0 × What is hospice?");
        assertThat(page.text()).contains("5 × Who may <sign> & when?");
        assertThat(page.select("img").attr("alt"))
                .startsWith(
                        "Bars: what became of the questions from February 26, 2027 to March 11, 2027. Feb 26 – Feb 27: – answered");
    }

    private static List<String> rows(Element page, String table) {
        return page.select(table + " tr").eachText();
    }

    @Test
    void so_many_days_are_not_kept() {
        var run = run("insight", "--days", "367");

        assertThat(run.err())
                .contains("--days 367: name a number of days from 1 to 366, for example 30.");
        assertThat(run.code()).isNotZero();
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        var run = run("insight", "--html", folder.resolve("none/report.html").toString());

        assertThat(run.err())
                .contains(
                        "%s cannot be written".formatted(folder.resolve("none/report.html")),
                        "name a file in a folder that is there and may be written to.");
        assertThat(run.code()).isNotZero();
    }

    @Test
    void a_folder_that_keeps_nothing_is_named() {
        var run = run("insight", "--data", folder.resolve("none").toString());

        assertThat(run.err())
                .contains(
                        "nothing is kept in %s yet; import articles first, or name the folder with --data."
                                .formatted(folder.resolve("none")));
        assertThat(run.code()).isNotZero();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private String html() throws IOException {
        var file = folder.resolve("report.html");
        assertThat(run("insight", "--days", "14", "--html", file.toString()).code()).isZero();
        return Files.readString(file);
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "google-chrome", "chromium-browser")
                .flatMap(name ->
                        Pattern.compile(File.pathSeparator)
                                .splitAsStream(
                                        Optional.ofNullable(System.getenv("PATH")).orElse(""))
                                .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// What a browser makes of a page, as HTML.
    private String opened(Path browser, Path page) throws IOException, InterruptedException {
        var dom = folder.resolve("dom.html");
        var process =
                new ProcessBuilder(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + folder.resolve("browser"),
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectOutput(dom.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(dom);
    }

    private Terminal.Run run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", folder.resolve("askwell.conf").toString()));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        var house =
                new House(
                        (named, _, _) -> Settings.read(named.orElseThrow()),
                        ArticleFiles.standard(),
                        folder.resolve("cache"),
                        clock,
                        locale,
                        false);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code =
                Main.commands(house, new ByteArrayInputStream(new byte[0]), out, err, false)
                        .execute(all.toArray(String[]::new));
        return new Terminal.Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
