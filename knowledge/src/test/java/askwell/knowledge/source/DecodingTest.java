package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class DecodingTest {
    private static final String PAGE = "# Is naïve “wrong”?\n\nNo – it’s fine.\n";

    @TempDir private Path path;

    private Folder page(byte[] bytes) {
        return new Folder(path).with("page.md", bytes);
    }

    private static void isRead(Folder folder) {
        assertThat(folder.articles())
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.question()).isEqualTo("Is naïve “wrong”?");
                    assertThat(article.answer()).isEqualTo("No – it’s fine.");
                });
    }

    @Test
    void reads_utf_8_with_and_without_a_byte_order_mark() {
        isRead(page(PAGE.getBytes(StandardCharsets.UTF_8)));
        isRead(page(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void reads_utf_16_with_a_byte_order_mark() {
        isRead(page(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE)));
        isRead(page(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void reads_windows_1252_and_says_so() {
        var folder = page(PAGE.getBytes(Charset.forName("windows-1252")));
        isRead(folder);
        assertThat(folder.notes())
                .containsExactly("page.md read as Windows-1252, since it is not UTF-8");
    }

    @Test
    void keeps_a_replacement_character_that_the_text_really_has() {
        var folder = page("# What is \uFFFD?\n\nà\n".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.articles().getFirst().question()).isEqualTo("What is \uFFFD?");
        assertThat(folder.notes()).isEmpty();
    }

    @Test
    void refuses_damaged_utf_16_and_bytes_that_are_no_text() {
        assertThat(page(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a'}).skipped())
                .containsExactly("page.md it is damaged: not all of it is UTF-16LE text");
        assertThat(page(new byte[] {'#', ' ', (byte) 0xE9, 1}).skipped())
                .containsExactly("page.md it is binary, not text");
        assertThat(page(new byte[] {'#', ' ', (byte) 0x81, (byte) 0x8D}).skipped())
                .containsExactly("page.md it is neither UTF-8 nor Windows-1252 text");
    }
}
