package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What every store keeps to. A store joins by a class that opens it.
abstract class ArticleStoreContract {

    private static final Edit ANA = new Edit("Ana", "first draft");
    private static final Edit BEN = new Edit("Ben", "typo");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    private ArticleStore store;

    /// Opens the store of this test; called again, opens the same once more.
    abstract ArticleStore open(InstantSource clock);

    @BeforeEach
    void open_store() {
        store = open(() -> NOON);
    }

    @AfterEach
    void close_store() {
        store.close();
    }

    @Test
    void knows_nothing_at_first() {
        assertThat(store.articles()).isEmpty();
        assertThat(store.isEmpty()).isTrue();
        assertThat(store.lastChange()).isZero();
        assertThat(store.latest("respite")).isEmpty();
        assertThat(store.history("respite")).isEmpty();
        assertThat(store.changesSince(0, 10)).isEmpty();
    }

    @Test
    void gives_back_every_part_of_an_article() {
        var article =
                new Article(
                        "respite",
                        "Wer hilft mir „heute“? 🌼",
                        List.of("who could look after dad", "a \"break\"\\, please"),
                        "# Respite\n\n- at home\n- in a centre\n",
                        Optional.of("Regina"),
                        Optional.of("Powder Springs"),
                        Optional.of("Lisa"),
                        List.of("respite", "breaks"),
                        Optional.of("https://example.org/column/1"),
                        Optional.of(LocalDate.of(2019, 2, 28)),
                        Optional.of(LocalDate.of(2024, 2, 29)),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        Optional.of("Ruth"));

        var saved = store.save(article, 0, ANA);

        assertThat(saved)
                .isEqualTo(
                        new Revision(
                                1, "respite", Optional.of(article), "Ana", NOON, "first draft"));
        assertThat(store.latest("respite")).contains(saved);
        assertThat(store.articles()).containsExactly(saved);
    }

    @Test
    void numbers_the_changes_of_all_articles_in_one_row() {
        store.save(respite("one"), 0, ANA);
        store.save(hospice("one"), 0, ANA);
        store.save(respite("two"), 1, BEN);
        store.remove("hospice", 2, BEN);

        assertThat(store.history("respite")).extracting(Revision::change).containsExactly(1L, 3L);
        assertThat(store.history("hospice")).extracting(Revision::change).containsExactly(2L, 4L);
        assertThat(store.lastChange()).isEqualTo(4);
    }

    @Test
    void keeps_who_made_each_change_and_why() {
        store.save(respite("one"), 0, ANA);
        store.save(respite("two"), 1, BEN);

        assertThat(store.history("respite"))
                .containsExactly(
                        new Revision(
                                1,
                                "respite",
                                Optional.of(respite("one")),
                                "Ana",
                                NOON,
                                "first draft"),
                        new Revision(
                                2, "respite", Optional.of(respite("two")), "Ben", NOON, "typo"));
    }

    @Test
    void lists_the_newest_state_of_each_article_by_id() {
        store.save(respite("one"), 0, ANA);
        store.save(hospice("one"), 0, ANA);
        store.save(respite("two"), 1, ANA);

        assertThat(store.articles())
                .extracting(revision -> revision.article().orElseThrow())
                .containsExactly(hospice("one"), respite("two"));
    }

    @Test
    void refuses_a_change_on_an_outdated_revision_and_shows_the_newest() {
        store.save(respite("one"), 0, ANA);
        var newest = store.save(respite("two"), 1, ANA);

        var refusal =
                catchThrowableOfType(
                        OutdatedChangeException.class, () -> store.save(respite("three"), 1, BEN));

        assertThat(refusal)
                .hasMessage("article respite was changed by Ana in the meantime: look at it again");
        assertThat(refusal.newest()).contains(newest);
        assertThat(store.latest("respite")).contains(newest);
        assertThat(store.lastChange()).isEqualTo(2);
    }

    @Test
    void refuses_a_new_article_under_an_id_that_is_taken() {
        store.save(respite("one"), 0, ANA);

        assertThatThrownBy(() -> store.save(respite("two"), 0, BEN))
                .isInstanceOf(OutdatedChangeException.class);
    }

    @Test
    void refuses_a_change_to_an_article_that_never_was() {
        assertThatThrownBy(() -> store.save(respite("one"), 7, ANA))
                .isInstanceOf(OutdatedChangeException.class)
                .hasMessage("there is no article respite");
        assertThatThrownBy(() -> store.remove("respite", 0, ANA))
                .isInstanceOf(OutdatedChangeException.class)
                .hasMessage("there is no article respite");
    }

    @Test
    void refuses_an_outdated_removal_and_an_outdated_restoration() {
        store.save(respite("one"), 0, ANA);
        store.save(respite("two"), 1, ANA);

        assertThatThrownBy(() -> store.remove("respite", 1, BEN))
                .isInstanceOf(OutdatedChangeException.class);
        assertThatThrownBy(() -> store.restore("respite", 1, 1, BEN))
                .isInstanceOf(OutdatedChangeException.class);
        assertThat(store.lastChange()).isEqualTo(2);
    }

    @Test
    void removes_an_article_but_not_its_revisions() {
        store.save(respite("one"), 0, ANA);

        var removal = store.remove("respite", 1, BEN);

        assertThat(removal)
                .isEqualTo(new Revision(2, "respite", Optional.empty(), "Ben", NOON, "typo"));
        assertThat(store.articles()).isEmpty();
        assertThat(store.latest("respite")).contains(removal);
        assertThat(store.history("respite")).hasSize(2);
    }

    @Test
    void removing_what_is_removed_changes_nothing() {
        store.save(respite("one"), 0, ANA);
        var removal = store.remove("respite", 1, ANA);

        assertThat(store.remove("respite", 2, BEN)).isEqualTo(removal);
        assertThat(store.lastChange()).isEqualTo(2);
    }

    @Test
    void restores_any_state_also_of_a_removed_article() {
        store.save(respite("one"), 0, ANA);
        store.save(respite("two"), 1, ANA);
        store.remove("respite", 2, ANA);

        var restored = store.restore("respite", 1, 3, BEN);

        assertThat(restored.change()).isEqualTo(4);
        assertThat(restored.article()).contains(respite("one"));
        assertThat(store.articles()).containsExactly(restored);
        assertThat(store.history("respite")).hasSize(4);
    }

    @Test
    void restores_only_what_the_article_once_was() {
        store.save(respite("one"), 0, ANA);
        store.save(hospice("one"), 0, ANA);
        store.remove("respite", 1, ANA);

        for (var change : List.of(2L, 3L, 99L)) {
            assertThatThrownBy(() -> store.restore("respite", change, 3, BEN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "change %d did not give article respite a state that could be brought back; its history names those that did"
                                    .formatted(change));
        }
        assertThat(store.lastChange()).isEqualTo(3);
    }

    @Test
    void a_removed_article_comes_back_by_a_change_on_its_removal() {
        store.save(respite("one"), 0, ANA);
        store.remove("respite", 1, ANA);

        assertThat(store.save(respite("two"), 2, ANA).article()).contains(respite("two"));
        assertThatThrownBy(() -> store.save(respite("three"), 0, ANA))
                .isInstanceOf(OutdatedChangeException.class);
    }

    @Test
    void tells_the_newest_state_of_what_changed_since() {
        store.save(respite("one"), 0, ANA);
        store.save(hospice("one"), 0, ANA);
        store.save(respite("two"), 1, ANA);
        store.remove("hospice", 2, ANA);

        assertThat(store.changesSince(0, 10)).extracting(Revision::change).containsExactly(3L, 4L);
        assertThat(store.changesSince(3, 10))
                .containsExactly(store.latest("hospice").orElseThrow());
        assertThat(store.changesSince(4, 10)).isEmpty();
    }

    @Test
    void changes_can_be_followed_in_steps() {
        store.saveAll(numbered(25), ANA);

        var seen = 0L;
        var followed = 0;
        for (var step = store.changesSince(seen, 10);
                !step.isEmpty();
                step = store.changesSince(seen, 10)) {
            assertThat(step).hasSizeLessThanOrEqualTo(10);
            followed += step.size();
            seen = step.getLast().change();
        }
        assertThat(followed).isEqualTo(25);
        assertThat(seen).isEqualTo(store.lastChange());
    }

    @Test
    void keeps_many_on_top_of_whatever_is_there() {
        store.save(respite("one"), 0, ANA);
        store.save(hospice("one"), 0, ANA);
        store.remove("hospice", 2, ANA);

        var made = store.saveAll(List.of(hospice("two"), respite("two"), grief("one")), BEN);

        assertThat(made).extracting(Revision::change).containsExactly(4L, 5L, 6L);
        assertThat(store.articles())
                .extracting(revision -> revision.article().orElseThrow())
                .containsExactly(grief("one"), hospice("two"), respite("two"));
        assertThat(store.history("hospice")).hasSize(3);
    }

    @Test
    void keeping_many_again_changes_only_what_differs() {
        store.saveAll(List.of(respite("one"), hospice("one")), ANA);

        assertThat(store.saveAll(List.of(respite("one"), hospice("one")), BEN)).isEmpty();
        assertThat(store.saveAll(List.of(respite("one"), hospice("two")), BEN))
                .extracting(Revision::articleId)
                .containsExactly("hospice");
        assertThat(store.lastChange()).isEqualTo(3);
    }

    @Test
    void the_last_of_several_states_in_one_go_is_the_newest() {
        store.saveAll(List.of(respite("one"), respite("two"), respite("two")), ANA);

        assertThat(store.history("respite")).hasSize(2);
        assertThat(store.latest("respite").orElseThrow().article()).contains(respite("two"));
    }

    @Test
    void keeping_none_of_many_is_fine() {
        assertThat(store.saveAll(List.of(), ANA)).isEmpty();
        assertThat(store.lastChange()).isZero();
    }

    @Test
    void keeps_thousands_in_one_go() {
        store.saveAll(numbered(2_500), ANA);

        assertThat(store.articles()).hasSize(2_500);
        assertThat(store.saveAll(numbered(2_501), ANA)).hasSize(1);
    }

    @Test
    void takes_text_for_text_and_never_for_sql() {
        var bobby = Article.of("');DROP-TABLE-revision;--", "<ids> :id ? {1}", "' OR ''='");

        store.saveAll(List.of(bobby), new Edit("O'Neil", "--"));

        assertThat(store.latest(bobby.id()).orElseThrow().article()).contains(bobby);
    }

    @Test
    void keeps_any_text_as_it_is() {
        var answer =
                "a\u0000b \u202e\ufeff\r\n\t é e\u0301 👩‍👩‍👧 \\u0000 \\' '' \" ` $1 %s ? :name <b>";
        var odd =
                new Article(
                        "Ünïcode/ß?#%00'\"",
                        answer,
                        List.of(answer, "[\"not\", \"json\"]"),
                        answer,
                        Optional.of(answer),
                        Optional.of(""),
                        Optional.of("null"),
                        List.of("", " ", answer),
                        Optional.of("\u0000"),
                        Optional.of(LocalDate.MIN),
                        Optional.of(LocalDate.MAX),
                        Optional.empty(),
                        Optional.of(answer));
        var edit = new Edit(answer, answer);

        var saved = store.save(odd, 0, edit);

        assertThat(saved.article()).contains(odd);
        assertThat(store.history(odd.id())).containsExactly(saved);
        assertThat(store.saveAll(List.of(odd), edit)).isEmpty();
    }

    @Test
    void keeps_the_longest_article() {
        var longest =
                Article.of(
                        "i".repeat(Article.LONGEST_ID),
                        "q".repeat(Article.LONGEST_QUESTION),
                        "ä".repeat(Article.LONGEST_ANSWER));

        store.save(longest, 0, ANA);

        assertThat(store.latest(longest.id()).orElseThrow().article()).contains(longest);
    }

    @Test
    void an_article_may_be_removed_and_brought_back_again_and_again() {
        store.save(respite("one"), 0, ANA);
        store.remove("respite", 1, ANA);
        store.restore("respite", 1, 2, BEN);
        store.remove("respite", 3, ANA);
        store.save(respite("two"), 4, BEN);
        store.remove("respite", 5, ANA);
        store.saveAll(List.of(respite("three")), BEN);
        store.restore("respite", 5, 7, ANA);

        assertThat(store.history("respite"))
                .extracting(revision -> revision.article().map(Article::answer).orElse("removed"))
                .containsExactly(
                        "one", "removed", "one", "removed", "two", "removed", "three", "two");
        assertThat(store.changesSince(0, 10)).extracting(Revision::change).containsExactly(8L);
        assertThat(store.articles()).containsExactly(store.latest("respite").orElseThrow());
        assertThatThrownBy(() -> store.restore("respite", 6, 8, ANA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_changes_while_changes_are_followed_is_followed_too() {
        store.saveAll(numbered(25), ANA);
        var followed = new HashMap<String, Revision>();
        var seen = 0L;
        for (var step = store.changesSince(seen, 10);
                !step.isEmpty();
                step = store.changesSince(seen, 10)) {
            step.forEach(revision -> followed.put(revision.articleId(), revision));
            if (seen == 0) {
                store.remove("a3", 4, BEN);
                store.remove("a20", 21, BEN);
                store.save(respite("one"), 0, BEN);
            }
            seen = step.getLast().change();
        }
        assertThat(followed.values().stream().filter(revision -> !revision.removed()))
                .containsExactlyInAnyOrderElementsOf(store.articles());
        assertThat(seen).isEqualTo(store.lastChange());
    }

    @Test
    void a_large_import_is_followed_in_steps_without_a_gap() {
        var made = store.saveAll(numbered(5_000), ANA);

        var followed = new ArrayList<Revision>();
        for (var step = store.changesSince(0, 2_000);
                !step.isEmpty();
                step = store.changesSince(step.getLast().change(), 2_000)) {
            followed.addAll(step);
        }
        assertThat(followed).isEqualTo(made);
    }

    @Test
    void two_who_write_at_once_never_share_a_number_or_lose_a_change() throws Exception {
        try (var other = open(() -> NOON);
                var threads = Executors.newFixedThreadPool(4)) {
            var writing =
                    IntStream.range(0, 4)
                            .<Callable<Boolean>>mapToObj(n ->
                                    () -> {
                                        var one = n % 2 == 0 ? store : other;
                                        for (int i = 0; i < 5; i++) {
                                            one.save(Article.of(n + "-" + i, "Q?", "A"), 0, ANA);
                                            one.saveAll(
                                                    List.of(Article.of("all", "Q?", n + "-" + i)),
                                                    BEN);
                                        }
                                        return true;
                                    })
                            .toList();
            for (var one : threads.invokeAll(writing)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(store.lastChange()).isEqualTo(40);
        assertThat(store.articles()).hasSize(21);
        assertThat(store.history("all")).hasSize(20);
    }

    @Test
    void is_there_after_reopening() {
        var saved = store.save(respite("one"), 0, ANA);
        store.close();

        store = open(() -> NOON);

        assertThat(store.articles()).containsExactly(saved);
        assertThat(store.save(respite("two"), 1, BEN).change()).isEqualTo(2);
    }

    @Test
    void two_stores_see_each_others_changes() {
        try (var other = open(() -> NOON)) {
            var saved = store.save(respite("one"), 0, ANA);
            assertThat(other.latest("respite")).contains(saved);

            other.save(respite("two"), 1, BEN);

            assertThat(store.lastChange()).isEqualTo(2);
            assertThatThrownBy(() -> store.save(respite("three"), 1, ANA))
                    .isInstanceOf(OutdatedChangeException.class)
                    .hasMessage(
                            "article respite was changed by Ben in the meantime: look at it again");
        }
    }

    @Test
    void of_many_who_change_the_same_at_once_only_one_is_heard() throws Exception {
        store.save(respite("one"), 0, ANA);
        try (var other = open(() -> NOON);
                var threads = Executors.newFixedThreadPool(8)) {
            var attempts =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    n -> () -> isHeard(n % 2 == 0 ? store : other, n))
                            .toList();
            var heard = 0;
            for (var attempt : threads.invokeAll(attempts)) {
                heard += attempt.get() ? 1 : 0;
            }
            assertThat(heard).isEqualTo(1);
        }
        assertThat(store.history("respite")).hasSize(2);
    }

    private static boolean isHeard(ArticleStore store, int n) {
        try {
            store.save(respite("by " + n), 1, ANA);
            return true;
        } catch (OutdatedChangeException _) {
            return false;
        }
    }

    private static Article respite(String answer) {
        return Article.of("respite", "How do I find respite care?", answer);
    }

    private static Article hospice(String answer) {
        return Article.of("hospice", "What is hospice?", answer);
    }

    private static Article grief(String answer) {
        return Article.of("grief", "Why do I grieve already?", answer);
    }

    private static List<Article> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Article.of("a" + n, "Question " + n + "?", "Answer " + n))
                .toList();
    }
}
