package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Library.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Several processes on one data folder.
class TwoProcessesTest {

    @TempDir Path folder;

    @Test
    void both_answer_and_see_what_the_other_changes() throws Exception {
        try (var first = Library.open(folder, LEXICAL)) {
            first.save(numbered(0, 3));
            try (var second = OtherProcess.on(folder, false)) {
                assertThat(second.told("find paper1")).startsWith("a1");

                first.save(numbered(3, 4));
                assertThat(second.told("find paper3")).doesNotContain("a3");
                second.told("catch-up");
                assertThat(second.told("find paper3")).startsWith("a3");

                second.told("save 4 5");
                assertThat(first.found("paper4")).doesNotContain("a4");
                first.knowledge.catchUp();
                assertThat(first.found("paper4")).startsWith("a4");
            }
            first.save(numbered(5, 6));
            assertThat(first.found("paper5")).startsWith("a5");
        }
        try (var next = Library.open(folder, LEXICAL)) {
            assertThat(next.knowledge.articles())
                    .containsExactlyInAnyOrderElementsOf(numbered(0, 6));
        }
    }

    @Test
    void the_second_takes_over_the_embeddings_of_the_first_and_makes_its_own() throws Exception {
        Library.fill(folder, SEMANTIC, numbered(0, 2));
        try (var first = Library.open(folder, SEMANTIC);
                var second = Library.open(folder, SEMANTIC)) {
            assertThat(second.knowledge.waitingForMeaning()).isZero();
            assertThat(second.found("paper1")).startsWith("a1");

            second.save(numbered(2, 3));
            first.knowledge.catchUp();
            second.knowledge.awaitMeaning();
            first.knowledge.awaitMeaning();

            assertThat(first.found("paper2")).startsWith("a2");
            assertThat(second.found("paper2")).startsWith("a2");
        }
    }

    @Test
    void a_kill_in_the_middle_of_an_import_loses_no_word_and_no_embedding_that_was_kept()
            throws Exception {
        var killed = OtherProcess.on(folder, true);
        killed.told("save 0 2");
        killed.told("await-meaning");
        // What comes back was filled in, and the next change is not taken before it is on disk.
        killed.told("save 0 2");
        killed.told("save 2 12");
        killed.kill();

        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isBetween(1, 10);
            assertThat(library.knowledge.articles())
                    .containsExactlyInAnyOrderElementsOf(numbered(0, 12));
            assertThat(library.found("paper11")).startsWith("a11");
            library.knowledge.awaitMeaning();
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
    }
}
