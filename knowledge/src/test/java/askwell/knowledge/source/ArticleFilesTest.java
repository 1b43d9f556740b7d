package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

class ArticleFilesTest {
    @TempDir private Path path;

    private static String page(String question) {
        return "# " + question + "\n\nYes.\n";
    }

    private Folder folder() {
        return new Folder(path);
    }

    @Test
    void reads_a_folder_with_those_in_it_in_the_order_of_their_names() {
        assertThat(
                        folder().with("b.md", page("B?"))
                                .with("c/a.md", page("C?"))
                                .with("a.md", page("A?"))
                                .articles())
                .extracting(Article::question)
                .containsExactly("A?", "B?", "C?");
    }

    @Test
    void reads_paths_in_the_order_in_which_they_are_named_and_each_file_once() {
        var folder = folder().with("a.md", page("A?")).with("b.md", page("B?"));
        assertThat(
                        ArticleFiles.standard()
                                .read(List.of(path.resolve("b.md"), path, path.resolve("./a.md")))
                                .articles())
                .extracting(found -> found.article().question())
                .containsExactly("B?", "A?");
        assertThat(folder.skipped()).isEmpty();
    }

    @Test
    void refuses_paths_that_do_not_exist_before_it_reads_anything() {
        assertThatThrownBy(() ->
                        ArticleFiles.standard()
                                .read(
                                        List.of(path, Path.of("nowhere"), Path.of("no.md")),
                                        (file, done, total) -> {
                                            throw new AssertionError(file);
                                        }))
                .isInstanceOf(SourceException.class)
                .hasMessage("there is no nowhere, and no no.md; check the path.");
    }

    @Test
    void finds_nothing_in_an_empty_folder() {
        assertThat(folder().read())
                .isEqualTo(new Reading(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void passes_over_hidden_files_and_folders_unless_they_are_named() {
        var folder =
                folder().with(".git/x.md", page("Git?"))
                        .with(".hidden.md", page("Hidden?"))
                        .with("a.md", page("A?"));
        assertThat(folder.articles()).extracting(Article::question).containsExactly("A?");
        assertThat(folder.skipped()).isEmpty();
        assertThat(ArticleFiles.standard().read(List.of(path.resolve(".hidden.md"))).articles())
                .hasSize(1);
    }

    @Test
    void follows_links_but_not_in_circles() throws IOException {
        var folder = folder().with("a/a.md", page("A?"));
        Files.createSymbolicLink(path.resolve("a/up"), path);
        Files.createSymbolicLink(path.resolve("b"), path.resolve("a"));
        Files.createSymbolicLink(path.resolve("lost.md"), path.resolve("nowhere.md"));
        assertThat(folder.articles()).extracting(Article::question).containsExactly("A?");
        assertThat(folder.skipped())
                .contains("a/up it is a link back to a folder that it lies in")
                .anySatisfy(one -> assertThat(one).startsWith("lost.md "));
    }

    @Test
    void says_which_file_it_may_not_read_and_goes_on() throws IOException {
        var folder = folder().with("a.md", page("A?")).with("b.md", page("B?"));
        Files.setPosixFilePermissions(
                path.resolve("a.md"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path.resolve("a.md")), "whoever runs this may read all");
        assertThat(folder.articles()).extracting(Article::question).containsExactly("B?");
        assertThat(folder.skipped())
                .containsExactly("a.md it may not be read; check its permissions");
    }

    @Test
    void keeps_the_first_of_two_articles_with_one_id() {
        var folder =
                folder().with(
                                "a.jsonl",
                                "\n{\"id\":\"e1\",\"question\":\"A?\",\"answer\":\"Yes.\"}\n")
                        .with("b.csv", "id,question,answer\ne1,B?,Yes.\ne2,C?,Yes.\n");
        assertThat(folder.articles()).extracting(Article::question).containsExactly("A?", "C?");
        assertThat(folder.skipped())
                .containsExactly("b.csv:2 its id e1 is taken by the article in a.jsonl, line 2");
    }

    @Test
    void keeps_the_first_of_two_articles_with_one_question_and_no_id() {
        var folder =
                folder().with("a.md", page("Who’s there?")).with("b.md", page("Who's  there?"));
        assertThat(folder.articles()).hasSize(1);
        assertThat(folder.skipped()).hasSize(1);
    }

    @Test
    void says_what_it_skips_of_a_file_that_is_something_else() {
        var folder =
                folder().with("a.pdf", "%PDF-1.7 …")
                        .with("b.docx", new byte[] {'P', 'K', 3, 4, 0, 0})
                        .with("c.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})
                        .with("d.md", "")
                        .with("e.md", page("E?"));
        assertThat(folder.articles()).extracting(Article::question).containsExactly("E?");
        assertThat(folder.skipped())
                .containsExactly(
                        "a.pdf it is a PDF; save it as text",
                        "b.docx it is a damaged zip or Office file; zip its files again, or save them as CSV or text",
                        "c.png it is binary, not text",
                        "d.md it is empty");
    }

    @Test
    void limits_the_size_of_a_page() {
        assertThat(folder().with("a.md", page("A?") + "x".repeat(3 << 20)).skipped())
                .containsExactly(
                        "a.md it has 3.0 MB, but Markdown may have at most 2 MB; split it");
    }

    @Test
    void limits_the_size_of_a_file() throws IOException {
        try (var file = new java.io.RandomAccessFile(path.resolve("a.jsonl").toFile(), "rw")) {
            file.setLength(65L << 20);
        }
        assertThat(folder().skipped())
                .containsExactly(
                        "a.jsonl it has 65.0 MB, but a file may have at most 64 MB; split it");
    }

    @Test
    void goes_on_after_a_source_that_fails_and_takes_nothing_of_that_file() {
        var broken =
                new ArticleSource() {
                    @Override
                    public Clause form() {
                        return Clause.CSV_TABLE;
                    }

                    @Override
                    public boolean recognises(SourceFile file) {
                        return file.ends("a.md");
                    }

                    @Override
                    public void read(SourceFile file, Findings into) {
                        into.found(1, new Draft().question("Half?").answer("Yes."));
                        throw new IllegalStateException("it broke");
                    }
                };
        folder().with("a.md", page("A?")).with("b.md", page("B?"));
        var reading = new ArticleFiles(List.of(broken, new Markdown())).read(List.of(path));
        assertThat(reading.articles())
                .extracting(found -> found.article().question())
                .containsExactly("B?");
        assertThat(reading.skipped())
                .extracting(Skipped::why)
                .containsExactly(Remark.of(Clause.FAILED, Clause.CSV_TABLE, "it broke"));
    }

    @Test
    void tells_how_far_it_is() {
        folder().with("a.md", page("A?")).with("b.md", page("B?"));
        var told = new ArrayList<String>();
        ArticleFiles.standard()
                .read(
                        List.of(path),
                        (file, done, total) ->
                                told.add(file.getFileName() + " " + done + "/" + total));
        assertThat(told).containsExactly("a.md 0/2", "b.md 1/2");
    }
}
