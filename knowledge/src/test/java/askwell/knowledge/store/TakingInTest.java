package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Revision;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStore.Edit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/// Articles and lessons come in together, or none of them does.
class TakingInTest {
    private static final Article RESPITE = Article.of("respite", "Who helps?", "We do.");
    private static final Lesson GOLDEN = new Golden("who helps me?", Optional.of("respite"));
    private static final Lesson WORDS = new SameMeaning(List.of("crowd", "group"));
    private static final Edit ANA = new Edit("Ana", "");

    @TempDir private Path folder = Path.of("");
    private ArticleStore store;

    @BeforeEach
    void open() {
        store = ArticleStores.open(new Storage(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keeps_articles_and_lessons() {
        var taken = store.takeIn(List.of(RESPITE), List.of(GOLDEN, WORDS), ANA);
        assertThat(taken.made()).extracting(Revision::articleId).containsExactly("respite");
        assertThat(taken.taught()).extracting(Taught::number).containsExactly(1L, 2L);
        assertThat(store.lessons().all()).isEqualTo(taken.taught());
        assertThat(store.articles()).isEqualTo(taken.made());
    }

    @Test
    void a_second_time_changes_nothing() {
        store.takeIn(List.of(RESPITE), List.of(GOLDEN), ANA);
        var state = store.lessons().state();
        assertThat(store.takeIn(List.of(RESPITE), List.of(GOLDEN), ANA))
                .isEqualTo(new ArticleStore.Taken(List.of(), List.of()));
        assertThat(store.lessons().state()).isEqualTo(state);
    }

    @Test
    void what_was_said_here_of_a_question_stays() {
        store.lessons().teach(new Golden("who helps me?", Optional.empty()), "Ben");
        var never = new Never("who helps me?", "respite");
        assertThat(store.takeIn(List.of(), List.of(GOLDEN, never, never), ANA).taught())
                .extracting(Taught::lesson)
                .containsExactly(never);
    }

    @Test
    void is_taken_back_with_what_it_has_taught() {
        var before = store.lessons().teach(WORDS, "Ben");
        var taken = store.takeIn(List.of(RESPITE), List.of(GOLDEN), ANA);
        var change = taken.made().getFirst().change();
        var lesson = taken.taught().getFirst().number();

        store.undo(change, change, lesson, lesson, ANA);

        assertThat(store.articles()).isEmpty();
        assertThat(store.lessons().all()).containsExactly(before);
    }

    @Test
    void where_a_lesson_fails_no_article_is_kept() {
        var breaking =
                new AbstractList<Lesson>() {
                    @Override
                    public Lesson get(int index) {
                        if (index == 1) {
                            throw new IllegalStateException("the disk went away");
                        }
                        return WORDS;
                    }

                    @Override
                    public int size() {
                        return 2;
                    }
                };
        assertThatThrownBy(() -> store.takeIn(List.of(RESPITE), breaking, ANA))
                .hasMessage("the disk went away");
        assertThat(store.lastChange()).isZero();
        assertThat(store.lessons().all()).isEmpty();
    }
}
