package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

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
    void markdown(@ForAll("articles") List<Article> articles) {
        comeBack(articles, ArticleExport.MARKDOWN, folder.resolve("column"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void json_lines(@ForAll("articles") List<Article> articles) {
        comeBack(articles, ArticleExport.JSONL, folder.resolve("column.jsonl"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void csv(@ForAll("articles") List<Article> articles) {
        comeBack(articles, ArticleExport.CSV, folder.resolve("column.csv"));
    }

    private static void comeBack(List<Article> articles, ArticleExport form, Path target) {
        form.write(articles, target);
        var reading = ArticleFiles.standard().read(List.of(target));
        assertThat(reading.skipped()).isEmpty();
        assertThat(reading.articles())
                .extracting(Found::article)
                .containsExactlyInAnyOrderElementsOf(articles);
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
