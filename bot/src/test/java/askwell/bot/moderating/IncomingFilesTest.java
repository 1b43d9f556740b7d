package askwell.bot.moderating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.chat.Upload;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files of others are kept where they do no harm, and no longer than they are needed.
class IncomingFilesTest {
    @TempDir private Path place = Path.of("");

    @Test
    void are_there_until_they_are_closed() throws Exception {
        try (var files =
                IncomingFiles.of(List.of(upload("a.md", "A"), upload("a.md", "B")), place)) {
            assertThat(files.files()).hasSize(2).extracting(files::name).containsOnly("a.md");
            assertThat(Files.readString(files.files().getFirst())).isEqualTo("A");
            assertThat(Files.readString(files.files().getLast())).isEqualTo("B");
        }
        assertThat(place).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "../../up.md, up.md",
        "/etc/passwd, passwd",
        "C:\\x.md, x.md",
        "'C:x.md', C_x.md",
        ".., file",
        "'', file",
        "a/, file",
        ".hidden.md, .hidden.md"
    })
    void no_name_leads_out_of_their_folder(String called, String name) throws Exception {
        try (var files = IncomingFiles.of(List.of(upload(called, "A")), place)) {
            var file = files.files().getFirst();
            assertThat(file.normalize()).startsWith(place);
            assertThat(files.name(file)).isEqualTo(name);
            assertThat(files.name(file.resolve("in/page.md"))).isEqualTo(name + "/in/page.md");
        }
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void a_line_of_100_MB_is_stopped_by_what_comes_and_leaves_nothing_behind() {
        var tellingLittle = new Upload("long.jsonl", 10, () -> new Endless(100L << 20));
        assertThatThrownBy(() -> IncomingFiles.of(List.of(tellingLittle), place))
                .isInstanceOf(IncomingFiles.TooMuchException.class);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_behind() {
        var broken =
                new Upload(
                        "b.md",
                        5,
                        () -> {
                            throw new IOException("connection reset");
                        });
        assertThatThrownBy(() -> IncomingFiles.of(List.of(upload("a.md", "A"), broken), place))
                .isInstanceOf(IOException.class);
        assertThat(place).isEmptyDirectory();
    }

    private static Upload upload(String name, String text) {
        return new Upload(
                name, text.length(), () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /// So many times the letter x.
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }
    }
}
