package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Library.embeddings;
import static askwell.knowledge.answer.Library.files;
import static askwell.knowledge.answer.Library.index;
import static askwell.knowledge.answer.Library.numbered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/// What is derived from the store may be deleted or damaged: it is made again, and the store left alone.
class DamageTest {

    private static final int SAVED = 4;

    /// A library with a segment and a deletion in it, and all that is derived from it.
    @TempDir static Path whole;

    @TempDir Path folder;

    @BeforeAll
    static void fill() throws Exception {
        Library.fill(whole, SEMANTIC, numbered(0, SAVED + 1));
        try (var library = Library.open(whole, SEMANTIC)) {
            library.remove("a" + SAVED);
        }
    }

    private enum Damage {
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_IN_HALF {
            @Override
            void to(Path file) throws IOException {
                var bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                var bytes = new byte[(int) Files.size(file)];
                Arrays.fill(bytes, (byte) 'x');
                Files.write(file, bytes);
            }
        },
        ONE_BIT_FLIPPED {
            @Override
            void to(Path file) throws IOException {
                var bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 4;
                }
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    private void takeWhole() throws IOException {
        Library.delete(folder);
        Library.copy(whole, folder);
    }

    private static void assertAllFound(Library library) {
        assertThat(library.knowledge.articles())
                .containsExactlyInAnyOrderElementsOf(numbered(0, SAVED));
        for (int n = 0; n < SAVED; n++) {
            assertThat(library.found("paper" + n)).startsWith("a" + n);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_index_with_any_file_damaged_is_made_again(Damage damage) throws Exception {
        for (var file : files(index(whole)).keySet()) {
            takeWhole();
            damage.to(index(folder).resolve(file));
            var store = Files.readAllBytes(folder.resolve("articles.db"));

            try (var library = Library.open(folder, LEXICAL)) {
                assertAllFound(library);
            }

            assertThat(folder.resolve("articles.db")).hasBinaryContent(store);
        }
        try (var library = Library.open(folder, LEXICAL)) {
            assertAllFound(library);
        }
    }

    @Test
    void an_index_that_was_deleted_is_made_again_without_embedding_anything() throws Exception {
        takeWhole();
        Library.delete(index(folder));

        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
            assertAllFound(library);
        }
    }

    @Test
    void an_index_of_a_newer_program_is_made_again() throws Exception {
        takeWhole();
        var segments =
                files(index(folder)).keySet().stream()
                        .filter(name -> name.startsWith("segments_"))
                        .findFirst()
                        .orElseThrow();
        var bytes = Files.readAllBytes(index(folder).resolve(segments));
        // Behind a magic number and the name "segments" stands the version of the format.
        ByteBuffer.wrap(bytes).putInt(4 + 1 + "segments".length(), 1_000);
        Files.write(index(folder).resolve(segments), bytes);

        try (var library = Library.open(folder, LEXICAL)) {
            assertAllFound(library);
        }
    }

    @Test
    void files_of_others_in_its_folder_are_left_alone() throws Exception {
        for (var damage : List.of(Damage.DELETED, Damage.CUT_IN_HALF)) {
            takeWhole();
            Files.writeString(index(folder).resolve("notes.txt"), "mine");
            Files.writeString(index(folder).resolve("_notes"), "mine");
            Files.createDirectory(index(folder).resolve("pictures"));
            for (var file : files(index(whole)).keySet()) {
                damage.to(index(folder).resolve(file));
            }

            try (var library = Library.open(folder, LEXICAL)) {
                assertAllFound(library);
            }

            assertThat(index(folder).resolve("notes.txt")).hasContent("mine");
            assertThat(index(folder).resolve("_notes")).hasContent("mine");
            assertThat(index(folder).resolve("pictures")).isDirectory();
        }
    }

    @Test
    void articles_whose_embeddings_are_gone_are_embedded_again() throws Exception {
        takeWhole();
        Library.delete(embeddings(folder));

        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isEqualTo(SAVED);
            assertAllFound(library);
            library.knowledge.awaitMeaning();
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
    }

    @Test
    void articles_whose_embeddings_are_damaged_are_embedded_again() throws Exception {
        takeWhole();
        for (var file : files(embeddings(folder)).keySet()) {
            Damage.ONE_BIT_FLIPPED.to(embeddings(folder).resolve(file));
        }

        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isEqualTo(SAVED);
            assertAllFound(library);
        }
    }

    @Test
    void an_index_that_is_deleted_under_a_running_program_is_made_again_at_the_next_change()
            throws Exception {
        takeWhole();
        try (var library = Library.open(folder, SEMANTIC)) {
            Library.delete(index(folder));
            Library.delete(embeddings(folder));
            assertAllFound(library);

            library.save(numbered(SAVED, SAVED + 1));

            assertThat(library.found("paper" + SAVED)).startsWith("a" + SAVED);
            library.knowledge.awaitMeaning();
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
            assertThat(library.knowledge.articles()).hasSize(SAVED + 1);
        }
    }

    @Test
    void embeddings_that_cannot_be_kept_are_not_waited_for_and_made_with_the_next_change()
            throws Exception {
        takeWhole();
        try (var library = Library.open(folder, SEMANTIC)) {
            Library.delete(embeddings(folder));

            library.save(numbered(SAVED, SAVED + 1));
            library.knowledge.awaitMeaning();
            assertThat(library.found("paper" + SAVED)).startsWith("a" + SAVED);

            library.save(numbered(SAVED + 1, SAVED + 2));
            library.knowledge.awaitMeaning();
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
    }

    @Test
    void without_any_place_for_an_index_a_running_program_answers_by_words() throws Exception {
        takeWhole();
        try (var library = Library.open(folder, SEMANTIC)) {
            Library.delete(index(folder));
            Library.delete(embeddings(folder));
            Files.writeString(index(folder), "no folder");
            Files.writeString(embeddings(folder), "no folder");

            library.save(numbered(SAVED, SAVED + 1));
            library.save(numbered(SAVED + 1, SAVED + 2));

            assertThat(library.found("paper" + SAVED)).startsWith("a" + SAVED);
            assertThat(library.found("paper" + (SAVED + 1))).startsWith("a" + (SAVED + 1));
            assertThat(library.knowledge.articles()).hasSize(SAVED + 2);
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
    }

    @Test
    void without_any_place_for_an_index_a_start_says_what_to_do() throws Exception {
        takeWhole();
        Library.delete(index(folder));
        Files.writeString(index(folder), "no folder");

        assertThatThrownBy(() -> Library.open(folder, LEXICAL))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "the index cannot be opened, read or written (java.nio.file.FileAlreadyExistsException: %s): check the disk and the rights of %s, or delete the folders index and embeddings in it, which are made again"
                                .formatted(index(folder), folder));
        assertThat(index(folder)).hasContent("no folder");
    }

    @Test
    void an_index_that_is_damaged_under_a_running_program_is_made_again_when_it_is_noticed()
            throws Exception {
        takeWhole();
        try (var library = Library.open(folder, LEXICAL)) {
            for (var file : files(index(whole)).keySet()) {
                overwriteInPlace(index(folder).resolve(file));
            }
            assertAllFound(library);
            assertThat(library.knowledge.answer(new Question("What is drawer1 for?")))
                    .isNotInstanceOf(Verdict.NoAnswer.class);
        }
    }

    @Test
    void an_index_that_is_damaged_under_a_running_program_is_made_again_when_it_is_looked_over()
            throws Exception {
        takeWhole();
        try (var library = Library.open(folder, LEXICAL)) {
            library.knowledge.lookForDamage();
            assertThat(files(index(folder)).keySet()).containsAll(files(index(whole)).keySet());

            for (var file : files(index(whole)).keySet()) {
                overwriteInPlace(index(folder).resolve(file));
            }
            library.knowledge.lookForDamage();
            assertAllFound(library);
        }
    }

    private static void overwriteInPlace(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = new byte[(int) channel.size()];
            Arrays.fill(bytes, (byte) 0x7f);
            channel.write(ByteBuffer.wrap(bytes));
        }
    }
}
