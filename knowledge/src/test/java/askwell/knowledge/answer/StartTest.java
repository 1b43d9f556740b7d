package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.answering;
import static askwell.knowledge.answer.Column.weighing;
import static askwell.knowledge.answer.Library.embeddings;
import static askwell.knowledge.answer.Library.files;
import static askwell.knowledge.answer.Library.index;
import static askwell.knowledge.answer.Library.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a start does again, and what it does not.
class StartTest {

    private static final List<Article> STAIRS =
            List.of(
                    Article.of("climbing", "How does he climb stairs?", "With a second rail."),
                    Article.of("rails", "Where is the rail to go?", "Beside the steps."));

    @TempDir Path folder;

    @Test
    void an_index_that_is_up_to_date_is_taken_as_it_is() throws Exception {
        Library.fill(folder, SEMANTIC, STAIRS);
        var index = files(index(folder));
        var embeddings = files(embeddings(folder));

        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
            assertThat(library.knowledge.articles()).hasSize(2);
        }

        assertThat(files(index(folder))).isEqualTo(index);
        assertThat(files(embeddings(folder))).isEqualTo(embeddings);
    }

    @Test
    void a_program_may_end_while_its_models_are_still_being_loaded() throws Exception {
        Library.fill(folder, SEMANTIC, STAIRS);
        assertThat(OtherProcess.on(folder, true).ended()).isZero();
    }

    @Test
    void what_changed_meanwhile_is_caught_up_with() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        try (var elsewhere = Library.open(folder.resolve("elsewhere"), LEXICAL)) {
            elsewhere.save(STAIRS);
        }
        Library.copy(index(folder), folder.resolve("before"));
        try (var library = Library.open(folder, LEXICAL)) {
            library.remove("rails");
            library.save(Article.of("lift", "Is a stair lift dear?", "It can be rented."));
        }
        Library.delete(index(folder));
        Files.move(folder.resolve("before"), index(folder));

        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.found("rail")).containsExactly("climbing");
            assertThat(library.found("rented")).containsExactly("lift");
        }
    }

    @Test
    void a_backup_of_the_store_is_answered_from_as_it_is() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        var backup = Files.readAllBytes(folder.resolve("articles.db"));
        try (var library = Library.open(folder, LEXICAL)) {
            library.save(numbered(0, 5));
            library.remove("rails");
        }
        Files.write(folder.resolve("articles.db"), backup);

        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.knowledge.articles()).containsExactlyInAnyOrderElementsOf(STAIRS);
            assertThat(library.found("rail")).contains("rails");
        }
    }

    @Test
    void a_backup_that_was_changed_as_often_is_told_apart_too() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        Library.copy(index(folder), folder.resolve("index-of-another"));
        Library.delete(index(folder));
        for (var file : files(folder).keySet()) {
            if (file.startsWith("articles.db")) {
                Files.delete(folder.resolve(file));
            }
        }
        Library.fill(folder, LEXICAL, numbered(0, 5));
        Library.delete(index(folder));
        Files.move(folder.resolve("index-of-another"), index(folder));

        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.knowledge.articles())
                    .containsExactlyInAnyOrderElementsOf(numbered(0, 5));
        }
    }

    @Test
    void other_weights_and_another_language_find_otherwise_at_once() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.found("climbing")).containsExactly("climbing");
        }
        try (var library = Library.open(folder, answering(false, "standard", List.of()))) {
            assertThat(library.found("climbing")).isEmpty();
            assertThat(library.found("climb")).containsExactly("climbing");
        }
        try (var library = Library.open(folder, weighing(1, 0, 0, 0))) {
            assertThat(library.found("steps")).isEmpty();
            assertThat(library.found("climbing")).containsExactly("climbing");
        }
    }

    @Test
    void other_settings_need_no_article_embedded_again() throws Exception {
        Library.fill(folder, SEMANTIC, STAIRS);
        try (var library = Library.open(folder, answering(true, "standard", List.of()))) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
        }
    }

    @Test
    void warming_up_changes_nothing() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        try (var library = Library.open(folder, LEXICAL)) {
            var before = library.knowledge.state();
            library.knowledge.warmUp();
            assertThat(library.knowledge.state()).isEqualTo(before);
            assertThat(library.knowledge.articles()).containsExactlyInAnyOrderElementsOf(STAIRS);
        }
    }

    @Test
    void other_synonyms_find_otherwise_with_the_index_as_it_is() throws Exception {
        Library.fill(folder, LEXICAL, STAIRS);
        var index = files(index(folder));

        var synonyms = List.of(List.of("banister", "rail"));
        try (var library = Library.open(folder, answering(false, "english", synonyms))) {
            assertThat(library.found("banister")).containsExactlyInAnyOrder("climbing", "rails");
        }
        assertThat(files(index(folder))).isEqualTo(index);
    }

    @Test
    void meaning_can_be_switched_off_and_on() throws Exception {
        Library.fill(folder, SEMANTIC, STAIRS);
        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(library.knowledge.waitingForMeaning()).isZero();
            library.save(Article.of("lift", "Is a stair lift dear?", "It can be rented."));
            assertThat(library.found("rail")).contains("climbing", "rails");
        }
        try (var library = Library.open(folder, SEMANTIC)) {
            assertThat(library.knowledge.waitingForMeaning()).isEqualTo(1);
            assertThat(library.found("rented")).contains("lift");
            library.knowledge.awaitMeaning();
            assertThat(library.knowledge.waitingForMeaning()).isZero();
            assertThat(library.found("what does that elevator cost")).startsWith("lift");
        }
    }
}
