package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip is read where it lies, and a hostile one does nothing.
class ZipTest {
    @TempDir private Path path;

    private static String page(String question) {
        return "# " + question + "\n\nYes.\n";
    }

    @Test
    void reads_every_form_in_it() throws IOException {
        zip(
                "a.md",
                page("A?"),
                "pages/b.csv",
                "question,answer\nB?,Yes.\n",
                "pages/deep/c.jsonl",
                "{\"question\":\"C?\",\"answer\":\"Yes.\"}\n",
                "d.html",
                "<html><body><h1>Who helps Dana?</h1><p>Q: Who helps?</p><p>A: We do.</p></body></html>");
        assertThat(folder().skipped()).isEmpty();
        assertThat(folder().articles())
                .extracting(Article::question)
                .contains("A?", "B?", "C?")
                .hasSize(4);
        assertThat(folder().read().articles().getFirst().file())
                .isEqualTo(path.resolve("column.zip/a.md"));
    }

    @Test
    void says_what_it_skips_by_the_name_in_the_zip() throws IOException {
        zip("a.md", page("A?"), "sub/b.jsonl", "{\"question\":\"B?\"}\n", "c.md", "");
        assertThat(folder().skipped())
                .containsExactly(
                        "column.zip/sub/b.jsonl:1 there is no answer",
                        "column.zip/c.md it is empty");
    }

    @Test
    void passes_over_folders_and_what_a_system_hides() throws IOException {
        zip("sub/", "", "__MACOSX/._a.md", "x", ".DS_Store", "x", ".git/b.md", page("B?"));
        assertThat(folder().read()).extracting(Reading::isEmpty).isEqualTo(true);
        assertThat(folder().skipped()).isEmpty();
    }

    @Test
    void names_that_lead_out_of_it_lead_nowhere() throws IOException {
        zip(
                "../up.md",
                page("Up?"),
                "a/../../up.md",
                page("Up?"),
                "/etc/passwd",
                page("Root?"),
                "C:\\x.md",
                page("Drive?"),
                "..\\up.md",
                page("Back?"),
                "a\u0007b/../c.md",
                page("Bell?"),
                "./a/./ok.md",
                page("Fine?"),
                "win\\dows.md",
                page("Windows?"));
        var outside = Files.list(path.getParent()).toList();
        assertThat(folder().articles())
                .extracting(Article::question)
                .containsExactly("Fine?", "Windows?");
        assertThat(folder().skipped())
                .containsExactly(
                        "column.zip the name ../up.md in it is not that of a file below a folder",
                        "column.zip the name a/../../up.md in it is not that of a file below a folder",
                        "column.zip the name /etc/passwd in it is not that of a file below a folder",
                        "column.zip the name C:/x.md in it is not that of a file below a folder",
                        "column.zip the name ../up.md in it is not that of a file below a folder",
                        "column.zip the name a?b/../c.md in it is not that of a file below a folder");
        assertThat(Files.list(path.getParent()).toList()).isEqualTo(outside);
        assertThat(Files.list(path)).containsExactly(path.resolve("column.zip"));
    }

    @Test
    void takes_the_first_of_two_files_of_one_name() throws IOException {
        zip("a.md", page("A?"), "A.md", page("Other?"));
        assertThat(folder().articles()).extracting(Article::question).containsExactly("A?");
        assertThat(folder().skipped())
                .containsExactly("column.zip/A.md there is another file of this name before it");
    }

    @Test
    void a_zip_in_a_zip_stays_closed() throws IOException {
        zip("a.md", page("A?"));
        var inner = Files.readAllBytes(path.resolve("column.zip"));
        write(
                "column.zip",
                out -> {
                    entry(out, "inner.zip", inner);
                    entry(out, "b.md", page("B?").getBytes(UTF_8));
                });
        assertThat(folder().articles()).extracting(Article::question).containsExactly("B?");
        assertThat(folder().skipped())
                .containsExactly(
                        "column.zip/inner.zip it is a zip or Office file in a zip, which stays closed; unpack it");
    }

    @Test
    void a_bomb_is_stopped_by_what_comes_out_of_it_and_nothing_of_it_is_taken() throws IOException {
        var spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        write(
                "column.zip",
                out -> {
                    entry(out, "a.md", page("A?").getBytes(UTF_8));
                    out.putNextEntry(new ZipEntry("b.md"));
                    for (var i = 0; i < 200; i++) {
                        out.write(spaces);
                    }
                    out.closeEntry();
                });
        var bomb = path.resolve("column.zip");
        assertThat(Files.size(bomb)).isLessThan(300_000);
        assertThat(folder().articles()).isEmpty();
        assertThat(folder().skipped())
                .singleElement()
                .asString()
                .matches(
                        "column.zip it unpacks to more than \\d+ MB, which is too much for a zip of its size; nothing of it is read");
        sayingOfItself(bomb, 10);
        assertThat(folder().articles()).isEmpty();
        assertThat(folder().skipped()).hasSize(1);
    }

    @Test
    void a_bomb_of_many_files_is_stopped_too() throws IOException {
        var million = "x".repeat(1 << 20).getBytes(UTF_8);
        write(
                "column.zip",
                out -> {
                    for (var i = 0; i < 300; i++) {
                        entry(out, i + ".md", million);
                    }
                });
        assertThat(folder().skipped()).singleElement().asString().contains("it unpacks to more");
    }

    @Test
    void limits_how_many_files_it_may_have() throws IOException {
        write(
                "column.zip",
                out -> {
                    for (var i = 0; i <= Zip.MOST_ENTRIES; i++) {
                        entry(out, "%d/".formatted(i), new byte[0]);
                    }
                });
        assertThat(folder().skipped())
                .containsExactly(
                        "column.zip there are 50,001 files in it, but a zip may have at most 50,000; make several of it");
    }

    @Test
    void a_damaged_one_is_refused() throws IOException {
        zip("a.md", page("A?"));
        var bytes = Files.readAllBytes(path.resolve("column.zip"));
        Files.write(path.resolve("column.zip"), Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(folder().skipped())
                .containsExactly(
                        "column.zip it is a damaged zip or Office file; zip its files again, or save them as CSV or text");
    }

    @Test
    void a_file_that_is_damaged_in_it_is_skipped() throws IOException {
        write(
                "column.zip",
                out -> {
                    out.setLevel(0);
                    entry(out, "a.md", page("Aaaaaaaaaaaaaaaaaa?").getBytes(UTF_8));
                    entry(out, "b.md", page("B?").getBytes(UTF_8));
                });
        var bytes = Files.readAllBytes(path.resolve("column.zip"));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("aaaaaa")] = 'X';
        Files.write(path.resolve("column.zip"), bytes);
        assertThat(folder().articles()).extracting(Article::question).containsExactly("B?");
        assertThat(folder().skipped()).containsExactly("column.zip/a.md it is damaged in the zip");
    }

    @Test
    void reads_names_of_old_programs() throws IOException {
        try (var out =
                new ZipOutputStream(
                        Files.newOutputStream(path.resolve("column.zip")),
                        Charset.forName("IBM437"))) {
            entry(out, "café.md", page("A?").getBytes(UTF_8));
        }
        assertThat(folder().articles()).hasSize(1);
    }

    @Test
    void an_office_file_is_told_from_a_zip() throws IOException {
        zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
        Files.move(path.resolve("column.zip"), path.resolve("letter.docx"));
        assertThat(folder().skipped())
                .containsExactly("letter.docx it is an Office file; save it as CSV or text");
    }

    @Test
    void an_empty_one_is_said() throws IOException {
        write("column.zip", out -> {});
        assertThat(folder().skipped()).containsExactly("column.zip there is no file in it");
    }

    private Folder folder() {
        return new Folder(path);
    }

    /// @param namesAndTexts by turns
    private void zip(String... namesAndTexts) throws IOException {
        write(
                "column.zip",
                out -> {
                    for (var i = 0; i < namesAndTexts.length; i += 2) {
                        entry(out, namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
                    }
                });
    }

    private interface Writing {
        void to(ZipOutputStream out) throws IOException;
    }

    private void write(String name, Writing writing) throws IOException {
        try (OutputStream file = Files.newOutputStream(path.resolve(name));
                var out = new ZipOutputStream(file, UTF_8)) {
            writing.to(out);
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /// Has every entry of a zip's table say that it is so small.
    private static void sayingOfItself(Path zip, int size) throws IOException {
        var patched = Files.readAllBytes(zip);
        for (var i = 0; i < patched.length - 46; i++) {
            if (patched[i] == 'P'
                    && patched[i + 1] == 'K'
                    && patched[i + 2] == 1
                    && patched[i + 3] == 2) {
                patched[i + 24] = (byte) size;
                patched[i + 25] = 0;
                patched[i + 26] = 0;
                patched[i + 27] = 0;
            }
        }
        Files.write(zip, patched);
    }
}
