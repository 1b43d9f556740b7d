package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.Terminal.Run;
import askwell.knowledge.article.Article;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExportCommandTest {
    private static final Path SAMPLE = Path.of("../knowledge/articles");

    private static final String LESSONS =
            """
            {"kind":"golden","question":"what is a hospice","article":null}
            {"kind":"same-meaning","phrases":["crowd","group"]}
            """;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.jsonl", "out.csv"})
    void an_export_imports_again_as_the_very_same_articles(String target) {
        var count = read(SAMPLE).size();
        assertThat(running("import", SAMPLE.toString()).code()).isZero();
        var form = target.equals("out") ? "markdown" : target.substring(4);
        assertThat(running("export", at(target)))
                .isEqualTo(
                        new Run(
                                0,
                                "",
                                "askwell: %d articles written to %s as %s.\n"
                                        .formatted(count, at(target), form)));

        assertThat(read(folder.resolve(target))).containsExactlyInAnyOrderElementsOf(read(SAMPLE));
        assertThat(running("import", at(target)).out())
                .startsWith("%d articles in ".formatted(count))
                .contains(": all unchanged. ");
        assertThat(running("import", at(target), "--data", at("fresh")).code()).isZero();
        assertThat(running("import", SAMPLE.toString(), "--data", at("fresh")).out())
                .contains(": all unchanged. ");
    }

    @ParameterizedTest
    @CsvSource({
        "out, out/lessons.jsonl",
        "out.jsonl, out.lessons.jsonl",
        "out.csv, out.lessons.jsonl"
    })
    void what_moderators_have_said_comes_beside_it_and_imports_again(String target, String lessons)
            throws IOException {
        article("articles/a.md", "What is hospice?");
        Files.writeString(folder.resolve("articles/lessons.jsonl"), LESSONS);
        assertThat(running("import").out())
                .endsWith(
                        "1 article in 1 file: 1 new; 2 lessons. Kept in %s: answers come from there now, no longer from the files.\n"
                                .formatted(at("data")));

        assertThat(running("export", at(target)).err())
                .endsWith(
                        "askwell: 2 lessons of moderators written to %s, to import with the articles.\n"
                                .formatted(at(lessons)));
        assertThat(folder.resolve(lessons)).hasContent(LESSONS);

        var both = new String[] {"import", at(target), at(lessons), "--data", at("fresh")};
        assertThat(running(both).out()).contains("1 article in 1 file: 1 new; 2 lessons. Kept in ");
        assertThat(running(both).out())
                .isEqualTo(
                        "1 article in 1 file: 1 unchanged; 2 lessons, known already. Kept in %s.\n"
                                .formatted(at("fresh")));
    }

    @Test
    void lessons_alone_import_too() throws IOException {
        var file =
                Files.writeString(folder.resolve("lessons.jsonl"), LESSONS + "{\"kind\":\"x\"}\n");
        assertThat(running("import", file.toString()))
                .isEqualTo(
                        new Run(
                                1,
                                """
                                Skipped:
                                  %1$s:3: its kind x is none of golden, never, not-a-question, same-meaning

                                2 lessons; 1 skipped. Kept in %2$s.
                                """
                                        .formatted(file, at("data")),
                                ""));
    }

    @Test
    void writes_what_the_settings_name_where_nothing_was_imported() throws IOException {
        article("articles/a.md", "What is hospice?");
        assertThat(running("export", "--format", "JSONL", at("made/column.json")).code()).isZero();
        assertThat(folder.resolve("made/column.json"))
                .hasContent(
                        "{\"id\":\"hospice-x3g3y4\",\"question\":\"What is hospice?\",\"answer\":\"Care.\"}");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void writes_the_articles_of_the_files_that_are_named() throws IOException {
        article("one/a.md", "What is hospice?");
        article("two/a.md", "Who cuts her toenails?");
        assertThat(running("export", at("out"), "--articles", at("one"), at("two")).err())
                .isEqualTo("askwell: 2 articles written to %s as markdown.\n".formatted(at("out")));
        assertThat(running("export", "--articles", at("one"), at("out2")).err())
                .isEqualTo("askwell: 1 article written to %s as markdown.\n".formatted(at("out2")));
    }

    @Test
    void names_the_pages_that_it_left_alone() throws IOException {
        article("articles/a.md", "What is hospice?");
        article("out/older.md", "Who cuts her toenails?");
        article("out/oldest.md", "Who cuts her hair?");
        assertThat(running("export", at("out")).err())
                .isEqualTo(
                        """
                        askwell: 1 article written to %1$s as markdown.
                        askwell: 2 other pages in %1$s left alone: older.md, oldest.md; import would read them too.
                        """
                                .formatted(at("out")));
    }

    private void article(String name, String question) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# %s\n\nCare.\n".formatted(question));
    }

    private static List<Article> read(Path path) {
        return ArticleFiles.standard().read(List.of(path)).articles().stream()
                .map(Found::article)
                .toList();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run running(String... args) {
        return new Terminal(folder).run(args);
    }
}
