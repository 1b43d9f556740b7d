package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// What a start reads to see that an index is whole.
class SeenWholeTest {
    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        try (var index = open()) {
            var document = new Document();
            // So much that the middle of the file is text, not one of the marks that every start
            // compares.
            var text = new byte[100_000];
            new Random(1).nextBytes(text);
            document.add(new StoredField("text", text));
            index.writer().addDocument(document);
            index.writer().commit();
        }
        assertThat(documents()).isOne();
    }

    private LuceneIndex open() throws IOException {
        return LuceneIndex.open(folder, IndexWriterConfig::new, new SearcherFactory());
    }

    private int documents() throws IOException {
        try (var index = open()) {
            return index.writer().getDocStats().numDocs;
        }
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".cfs")).findFirst().orElseThrow();
        }
    }

    /// Flips a bit of the text.
    private void damage() throws IOException {
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
    }

    /// As a disk does that goes bad.
    private void damageUnseen() throws IOException {
        var time = Files.getLastModifiedTime(file());
        damage();
        Files.setLastModifiedTime(file(), time);
    }

    @Test
    void a_file_that_has_changed_is_read_again() throws IOException {
        damage();
        assertThat(documents()).isZero();
    }

    @Test
    void one_that_was_seen_whole_and_has_not_changed_is_not() throws IOException {
        damageUnseen();
        assertThat(documents()).isOne();
    }

    @Test
    void one_that_nobody_has_seen_whole_is_read() throws IOException {
        damageUnseen();
        Files.delete(folder.resolve("seen-whole.txt"));
        assertThat(documents()).isZero();
    }

    @Test
    void a_note_that_cannot_be_read_is_none() throws IOException {
        damageUnseen();
        Files.write(folder.resolve("seen-whole.txt"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        assertThat(documents()).isZero();
    }

    @Test
    void damage_that_is_found_later_is_mended_at_the_next_start() throws IOException {
        damageUnseen();
        try (var index = open()) {
            assertThat(index.damaged()).isTrue();
        }
        assertThat(documents()).isZero();
    }

    @Test
    void a_whole_one_is_not_found_damaged() throws IOException {
        try (var index = open()) {
            assertThat(index.damaged()).isFalse();
        }
    }
}
