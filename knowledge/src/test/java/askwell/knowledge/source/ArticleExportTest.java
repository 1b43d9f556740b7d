package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

class ArticleExportTest {
    private static final Article FULL =
            new Article(
                    "e1",
                    "Who helps: we, or you?",
                    List.of("who can help", "a|b"),
                    "We **do**.\n\n- and you",
                    Optional.of("Ann"),
                    Optional.of("Elm Ford"),
                    Optional.of("Lisa"),
                    List.of("help", "no"),
                    Optional.of("https://example.org/1?a=b"),
                    Optional.of(LocalDate.of(2026, 1, 2)),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2027, 1, 2)),
                    Optional.of("Ruth"));

    @TempDir private Path path;

    @Test
    void writes_a_page_as_a_person_would() throws IOException {
        ArticleExport.MARKDOWN.write(List.of(FULL), List.of(), path.resolve("new/column"));
        assertThat(path.resolve("new/column/e1.md"))
                .hasContent(
                        """
                        ---
                        id: e1
                        question: "Who helps: we, or you?"
                        wordings:
                          - who can help
                          - "a|b"
                        asker: Ann
                        town: Elm Ford
                        author: Lisa
                        topics:
                          - help
                          - "no"
                        source: https://example.org/1?a=b
                        published: 2026-01-02
                        review-by: 2027-01-02
                        owner: Ruth
                        ---
                        We **do**.

                        - and you
                        """);
    }

    @Test
    void writes_one_json_object_a_line() {
        ArticleExport.JSONL.write(List.of(FULL), List.of(), path.resolve("column.jsonl"));
        assertThat(path.resolve("column.jsonl"))
                .hasContent(
                        """
                        {"id":"e1","question":"Who helps: we, or you?","wordings":["who can help","a|b"],"asker":"Ann",\
                        "town":"Elm Ford","author":"Lisa","topics":["help","no"],"source":"https://example.org/1?a=b",\
                        "published":"2026-01-02","review-by":"2027-01-02","owner":"Ruth","answer":"We **do**.\\n\\n- and you"}
                        """);
    }

    @Test
    void writes_a_table_that_spreadsheets_open_and_do_not_run() {
        ArticleExport.CSV.write(
                List.of(FULL, Article.of("e2", "=1+1?", "-2")),
                List.of(),
                path.resolve("column.csv"));
        assertThat(path.resolve("column.csv"))
                .hasContent(
                        """
                        \uFEFFid,question,wordings,asker,town,author,topics,source,published,updated,review-by,owner,answer
                        e1,"Who helps: we, or you?",who can help | a\\|b,Ann,Elm Ford,Lisa,help | no,\
                        https://example.org/1?a=b,2026-01-02,,2027-01-02,Ruth,"We **do**.

                        - and you"
                        e2,'=1+1?,,,,,,,,,,,'-2
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "respite-care, respite-care.md",
        "e001, e001.md",
        "E001, e001~",
        "../x, x~",
        "/etc/passwd, etc-passwd~",
        ".hidden, hidden~",
        "con, con~",
        "nul.txt, nul-txt~",
        "a., a~",
        "介護, ~",
    })
    void names_a_page_after_its_id_as_every_file_system_allows(String id, String name) {
        assertThat(PageName.of(id)).startsWith(name).matches("[a-z0-9~._-]+");
    }

    @Test
    void keeps_pages_apart_whose_ids_differ_in_case_only() {
        assertThat(PageName.of("E1")).isNotEqualTo(PageName.of("e1"));
        assertThat(PageName.of("Aa")).isNotEqualToIgnoringCase(PageName.of("aA"));
    }

    @Test
    void names_the_other_pages_of_the_folder_and_leaves_them_alone() throws IOException {
        Files.writeString(path.resolve("old.md"), "# Old?\n\nYes.\n");
        Files.writeString(path.resolve("e1.md"), "# Older?\n\nYes.\n");
        assertThat(ArticleExport.MARKDOWN.write(List.of(FULL), List.of(), path))
                .isEqualTo(
                        new Exported(
                                List.of(path.resolve("e1.md")),
                                Optional.empty(),
                                List.of(path.resolve("old.md"))));
        assertThat(path.resolve("old.md")).hasContent("# Old?\n\nYes.\n");
    }

    @ParameterizedTest
    @EnumSource(ArticleExport.class)
    void leaves_everything_as_it_was_when_it_fails(ArticleExport form) throws IOException {
        var target =
                form == ArticleExport.MARKDOWN
                        ? Files.createDirectory(path.resolve("column"))
                        : path.resolve("column");
        form.write(List.of(FULL), List.of(), target);
        var before = contents();
        var breaking =
                new AbstractList<Article>() {
                    @Override
                    public Article get(int index) {
                        if (index == 1) {
                            throw new IllegalStateException("the store went away");
                        }
                        return Article.of("e1", "New?", "Yes.");
                    }

                    @Override
                    public int size() {
                        return 2;
                    }
                };
        assertThatThrownBy(() -> form.write(breaking, List.of(), target))
                .hasMessage("the store went away");
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        try (var files = Files.walk(path)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return file + (Files.isRegularFile(file) ? Files.readString(file) : "");
                        } catch (IOException problem) {
                            throw new AssertionError(problem);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void says_that_the_disk_is_full() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        assertThatThrownBy(() -> ArticleExport.JSONL.write(List.of(FULL), List.of(), full))
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        "/dev/full could not be written: No space left on device; what was there"
                                + " before is unchanged.");
    }

    @Test
    void tells_a_file_from_a_folder() throws IOException {
        var file = Files.writeString(path.resolve("file"), "");
        assertThatThrownBy(() -> ArticleExport.MARKDOWN.write(List.of(FULL), List.of(), file))
                .hasMessage(file + " is a file; name a folder.");
        assertThatThrownBy(() -> ArticleExport.CSV.write(List.of(FULL), List.of(), path))
                .hasMessage(path + " is a folder; name a file.");
        assertThatThrownBy(() ->
                        ArticleExport.CSV.write(List.of(FULL), List.of(), file.resolve("a/b.csv")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("could not be written: ");
    }
}
