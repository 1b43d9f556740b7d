package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whatever articles say, an export of them is read as the very same ones.
class RoundTripPropertiesTest {
    private Path folder = Path.of("target");

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterTry
    void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void markdown(
            @ForAll("articles") List<Article> articles, @ForAll("lessons") List<Lesson> lessons) {
        comeBack(articles, lessons, ArticleExport.MARKDOWN, folder.resolve("column"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void json_lines(
            @ForAll("articles") List<Article> articles, @ForAll("lessons") List<Lesson> lessons) {
        comeBack(articles, lessons, ArticleExport.JSONL, folder.resolve("column.jsonl"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void csv(@ForAll("articles") List<Article> articles, @ForAll("lessons") List<Lesson> lessons) {
        comeBack(articles, lessons, ArticleExport.CSV, folder.resolve("column.csv"));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void packed_in_several_files(
            @ForAll("articles") List<Article> articles,
            @ForAll("lessons") List<Lesson> lessons,
            @ForAll ArticleExport form)
            throws IOException {
        for (var file : form.pack(articles, lessons, 600)) {
            try (var out = Files.newByteChannel(folder.resolve(file.name()), CREATE_NEW, WRITE)) {
                out.write(file.content().duplicate());
            }
        }
        areIn(folder, articles, lessons);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void waiting_in_a_bundle(
            @ForAll("articles") List<Article> articles, @ForAll("lessons") List<Lesson> lessons) {
        var bundle = new Bundle("column.csv", articles, lessons);
        var file = folder.resolve("bundle");
        bundle.write(file);
        assertThat(Bundle.read(file)).isEqualTo(bundle);
    }

    private void comeBack(
            List<Article> articles, List<Lesson> lessons, ArticleExport form, Path target) {
        form.write(articles, lessons, target);
        areIn(folder, articles, lessons);
        // What is written again takes the place of what was there.
        form.write(articles, List.of(), target);
        areIn(folder, articles, List.of());
    }

    private static void areIn(Path folder, List<Article> articles, List<Lesson> lessons) {
        var reading = ArticleFiles.standard().read(List.of(folder));
        assertThat(reading.skipped()).isEmpty();
        assertThat(reading.articles())
                .extracting(Found::article)
                .containsExactlyInAnyOrderElementsOf(articles);
        assertThat(reading.lessons()).containsExactlyElementsOf(lessons);
    }

    @Provide
    Arbitrary<List<Lesson>> lessons() {
        return Arbitraries.<Lesson>oneOf(
                        Combinators.combine(text(8), ids().optional()).as(Golden::new),
                        Combinators.combine(text(8), ids()).as(Never::new),
                        text(8).map(NotAQuestion::new),
                        text(3).list()
                                .ofMinSize(2)
                                .ofMaxSize(4)
                                .uniqueElements()
                                .map(SameMeaning::new))
                .list()
                .ofMaxSize(4)
                .uniqueElements();
    }

    @Provide
    Arbitrary<List<Article>> articles() {
        return article().list().ofMinSize(1).ofMaxSize(4).uniqueElements(Article::id);
    }

    private static Arbitrary<Article> article() {
        var names = text(3).optional();
        var days =
                Arbitraries.of(LocalDate.of(2026, 5, 31), LocalDate.of(12026, 1, 1), LocalDate.MIN)
                        .optional();
        return Combinators.combine(
                        ids(), text(8), text(3).list().ofMaxSize(3), text(20), names, names, names)
                .as((id, question, wordings, answer, asker, town, author) ->
                        new Article(
                                id,
                                question,
                                wordings,
                                answer,
                                asker,
                                town,
                                author,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .flatMap(article ->
                        Combinators.combine(text(2).list().ofMaxSize(3), names, days, days, days)
                                .as((topics, source, published, updated, reviewBy) ->
                                        new Article(
                                                article.id(),
                                                article.question(),
                                                article.wordings(),
                                                article.answer(),
                                                article.asker(),
                                                article.town(),
                                                article.author(),
                                                topics,
                                                source,
                                                published,
                                                updated,
                                                reviewBy,
                                                source)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "../x",
                        "/etc/passwd",
                        "a/b",
                        "a\\b",
                        "E1",
                        "e1",
                        "con",
                        "NUL.md",
                        "com1",
                        "..",
                        ".",
                        ".x",
                        "~",
                        "null",
                        "007",
                        "é",
                        "e\u0301",
                        "a:b",
                        "x.",
                        "-",
                        "*",
                        "readme",
                        "🙂",
                        "=1+1"),
                text(3).map(text -> text.replaceAll("\\s", "_"))
                        .filter(RoundTripPropertiesTest::isId));
    }

    private static boolean isId(String text) {
        return text.length() <= Article.LONGEST_ID
                && text.chars().noneMatch(Character::isWhitespace);
    }

    /// Pieces that mean something to one of the formats, strung together.
    private static Arbitrary<String> text(int pieces) {
        var hostile =
                Arbitraries.of(
                        "\"",
                        "\"\"",
                        "'",
                        "''",
                        "`",
                        "---",
                        "\n---\n",
                        "...",
                        "\n...\n",
                        "\n# ",
                        "# ",
                        "## What?\n",
                        "|",
                        "||",
                        " | ",
                        "\\",
                        "\\|",
                        "\\\\",
                        "\\n",
                        ",",
                        ";",
                        "\t",
                        ": ",
                        ":",
                        " #",
                        "- ",
                        "\n- ",
                        "* ",
                        "=1+1",
                        "'=",
                        "''=",
                        "+",
                        "-",
                        "@SUM",
                        "%",
                        "&a",
                        "*a",
                        "!!x",
                        "<b>",
                        "</",
                        "&amp;",
                        "{",
                        "}",
                        "[",
                        "]",
                        "{{x}}",
                        "%s",
                        "?",
                        "? ",
                        "~",
                        "null",
                        "true",
                        "no",
                        "007",
                        "1e3",
                        "2026-01-01",
                        "\r\n",
                        "\r",
                        "\n",
                        "\n\n",
                        "  ",
                        "    ",
                        "\u00A0",
                        "\u0085",
                        "\u2028",
                        "\u2029",
                        "\uFEFF",
                        "\uFFFD",
                        "\uFFFE",
                        "\u0001",
                        "\u007F",
                        "\u200B",
                        "🙂",
                        "👩🏽‍🦳",
                        "é",
                        "e\u0301",
                        "a",
                        "B",
                        "word",
                        "id: e1",
                        "question:");
        return Arbitraries.frequencyOf(
                        Tuple.of(5, hostile),
                        Tuple.of(
                                1,
                                Arbitraries.strings()
                                        .ofMaxLength(5)
                                        .filter(text -> Letters.plain(text).equals(text))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(pieces)
                .map(all -> String.join("", all).strip())
                .filter(text -> !text.isEmpty());
    }
}
