package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStore.Undone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How every store takes changes back, and what it tells of removed articles. A store joins by a class that opens it.
abstract class TakingBackContract {

    private static final Edit ANA = new Edit("Ana", "import");
    private static final Edit BEN = new Edit("Ben", "undo");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    private ArticleStore store;

    /// Opens the store of this test.
    abstract ArticleStore open(InstantSource clock);

    @BeforeEach
    void open_store() {
        store = open(() -> NOON);
    }

    @AfterEach
    void close_store() {
        store.close();
    }

    private static Article saying(String id, String answer) {
        return Article.of(id, "What about " + id + "?", answer);
    }

    private List<Article> kept() {
        return store.articles().stream().flatMap(one -> one.article().stream()).toList();
    }

    @Test
    void a_new_article_is_gone_again_but_not_its_revisions() {
        var saved = store.save(saying("pets", "Yes."), 0, ANA);

        var undone = store.undo(saved.change(), saved.change(), BEN);

        var removal = new Revision(2, "pets", Optional.empty(), "Ben", NOON, "undo");
        assertThat(undone).isEqualTo(new Undone(List.of(removal), List.of()));
        assertThat(kept()).isEmpty();
        assertThat(store.history("pets")).containsExactly(saved, removal);
    }

    @Test
    void a_changed_article_is_what_it_was() {
        store.save(saying("pets", "Yes."), 0, ANA);
        store.save(saying("pets", "No."), 1, ANA);

        store.undo(2, 2, BEN);

        assertThat(kept()).containsExactly(saying("pets", "Yes."));
        assertThat(store.latest("pets").orElseThrow().change()).isEqualTo(3);
    }

    @Test
    void a_removed_article_is_back() {
        store.save(saying("pets", "Yes."), 0, ANA);
        store.remove("pets", 1, ANA);

        store.undo(2, 2, BEN);

        assertThat(kept()).containsExactly(saying("pets", "Yes."));
    }

    @Test
    void an_article_that_was_brought_back_is_removed_again() {
        store.save(saying("pets", "Yes."), 0, ANA);
        store.remove("pets", 1, ANA);
        store.restore("pets", 1, 2, ANA);

        store.undo(3, 3, BEN);

        assertThat(kept()).isEmpty();
        assertThat(store.latest("pets").orElseThrow().removed()).isTrue();
    }

    @Test
    void an_import_is_taken_back_as_a_whole() {
        store.saveAll(List.of(saying("a", "old"), saying("b", "old")), ANA);
        var made =
                store.saveAll(
                        List.of(saying("a", "new"), saying("b", "old"), saying("c", "new")), ANA);

        var undone = store.undo(made.getFirst().change(), made.getLast().change(), BEN);

        assertThat(undone.made()).extracting(Revision::articleId).containsExactly("a", "c");
        assertThat(undone.changedSince()).isEmpty();
        assertThat(kept()).containsExactly(saying("a", "old"), saying("b", "old"));
    }

    @Test
    void what_has_changed_again_since_is_left_alone_and_named() {
        var made = store.saveAll(List.of(saying("a", "one"), saying("b", "one")), ANA);
        var mended = store.save(saying("b", "two"), made.getLast().change(), ANA);

        var undone = store.undo(1, 2, BEN);

        assertThat(undone.made()).extracting(Revision::articleId).containsExactly("a");
        assertThat(undone.changedSince()).containsExactly("b");
        assertThat(kept()).containsExactly(saying("b", "two"));
        assertThat(store.latest("b")).contains(mended);
    }

    @Test
    void several_changes_of_one_article_are_taken_back_to_before_the_first() {
        store.save(saying("a", "one"), 0, ANA);
        store.save(saying("a", "two"), 1, ANA);
        store.save(saying("a", "three"), 2, ANA);

        var undone = store.undo(2, 3, BEN);

        assertThat(undone.made()).hasSize(1);
        assertThat(kept()).containsExactly(saying("a", "one"));
    }

    @Test
    void an_undo_can_be_undone() {
        store.save(saying("a", "one"), 0, ANA);
        store.save(saying("a", "two"), 1, ANA);
        var undone = store.undo(2, 2, BEN).made().getFirst();

        store.undo(undone.change(), undone.change(), ANA);

        assertThat(kept()).containsExactly(saying("a", "two"));
    }

    @Test
    void taking_back_twice_changes_nothing_more() {
        store.save(saying("a", "one"), 0, ANA);
        store.undo(1, 1, BEN);

        assertThat(store.undo(1, 1, BEN)).isEqualTo(new Undone(List.of(), List.of("a")));
        assertThat(store.lastChange()).isEqualTo(2);
    }

    @Test
    void taking_back_changes_that_never_were_changes_nothing() {
        assertThat(store.undo(7, 9, BEN)).isEqualTo(new Undone(List.of(), List.of()));
        assertThat(store.lastChange()).isZero();
    }

    @Test
    void an_import_of_thousands_is_taken_back() {
        var many = IntStream.range(0, 3_000).mapToObj(n -> saying("a" + n, "one")).toList();
        store.saveAll(many, ANA);

        assertThat(store.undo(1, 3_000, BEN).made()).hasSize(3_000);

        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void removed_articles_are_listed_latest_first() {
        store.saveAll(List.of(saying("a", "x"), saying("b", "x"), saying("c", "x")), ANA);
        var first = store.remove("b", 2, ANA);
        var second = store.remove("a", 1, BEN);

        assertThat(store.removed(10)).containsExactly(second, first);
        assertThat(store.removed(1)).containsExactly(second);

        store.restore("b", 2, first.change(), ANA);

        assertThat(store.removed(10)).containsExactly(second);
    }

    @Test
    void a_revision_is_found_by_its_number() {
        var saved = store.save(saying("a", "one"), 0, ANA);
        var removal = store.remove("a", 1, BEN);

        assertThat(store.revision(1)).contains(saved);
        assertThat(store.revision(2)).contains(removal);
        assertThat(store.revision(3)).isEmpty();
        assertThat(store.revision(0)).isEmpty();
    }
}
