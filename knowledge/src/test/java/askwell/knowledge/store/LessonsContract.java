package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What every store keeps to with lessons. A store joins by a class that opens it.
abstract class LessonsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    private static final List<Lesson> EVERY_KIND =
            List.of(
                    new Golden("What is „hospice“? 🌼", Optional.of("hospice")),
                    new Golden("best pizza in Turin?", Optional.empty()),
                    new Never("who pays'); DROP TABLE lesson; --", "respite"),
                    new NotAQuestion("see you\nall on Tuesday"),
                    new SameMeaning(List.of("the Tuesday crowd", "caregiver \"support\" group")));

    private ArticleStore store;
    private Lessons lessons;

    /// Opens the store of this test; called again, opens the same once more.
    abstract ArticleStore open(InstantSource clock);

    @BeforeEach
    void open_store() {
        store = open(() -> NOON);
        lessons = store.lessons();
    }

    @AfterEach
    void close_store() {
        store.close();
    }

    private List<Lesson> holding() {
        return lessons.all().stream().map(Taught::lesson).toList();
    }

    @Test
    void knows_none_at_first() {
        assertThat(lessons.all()).isEmpty();
        assertThat(lessons.state()).isZero();
        assertThat(lessons.forget(1)).isEmpty();
    }

    @Test
    void gives_back_every_kind_as_it_was_taught_oldest_first() {
        EVERY_KIND.forEach(lesson -> lessons.teach(lesson, "Ana"));

        assertThat(lessons.all())
                .containsExactlyElementsOf(
                        IntStream.range(0, EVERY_KIND.size())
                                .mapToObj(i -> new Taught(i + 1, EVERY_KIND.get(i), "Ana", NOON))
                                .toList());
    }

    @Test
    void is_told_what_it_was_taught() {
        var lesson = new NotAQuestion("hello");
        assertThat(lessons.teach(lesson, "Ana")).isEqualTo(new Taught(1, lesson, "Ana", NOON));
    }

    @Test
    void the_same_lesson_again_is_not_kept_twice() {
        for (var lesson : EVERY_KIND) {
            var first = lessons.teach(lesson, "Ana");
            var state = lessons.state();
            assertThat(lessons.teach(lesson, "Ben")).isEqualTo(first);
            assertThat(lessons.state()).isEqualTo(state);
        }
        assertThat(holding()).isEqualTo(EVERY_KIND);
    }

    @Test
    void one_question_may_never_be_answered_by_several_articles() {
        var one = new Never("who pays", "respite");
        var other = new Never("who pays", "hospice");
        lessons.teach(one, "Ana");
        lessons.teach(other, "Ana");

        assertThat(holding()).containsExactly(one, other);
    }

    @Test
    void a_golden_question_has_the_answer_that_it_was_given_last() {
        lessons.teach(new Golden("who pays", Optional.of("respite")), "Ana");
        lessons.teach(new Golden("who pays", Optional.empty()), "Ben");
        var last = lessons.teach(new Golden("who pays", Optional.of("hospice")), "Cleo");

        assertThat(lessons.all()).containsExactly(last);
    }

    @Test
    void a_forgotten_lesson_holds_no_more_and_can_be_taught_again() {
        var lesson = new Never("who pays", "respite");
        var first = lessons.teach(lesson, "Ana");
        var other = lessons.teach(new NotAQuestion("hello"), "Ana");

        assertThat(lessons.forget(first.number())).contains(first);
        assertThat(lessons.all()).containsExactly(other);
        assertThat(lessons.forget(first.number())).isEmpty();

        assertThat(lessons.teach(lesson, "Ben")).isEqualTo(new Taught(3, lesson, "Ben", NOON));
        assertThat(lessons.all()).hasSize(2);
    }

    @Test
    void every_lesson_taught_or_forgotten_changes_the_state() {
        var states = new ArrayList<Long>();
        states.add(lessons.state());
        var first = lessons.teach(new Golden("who pays", Optional.of("respite")), "Ana");
        states.add(lessons.state());
        lessons.teach(new Golden("who pays", Optional.empty()), "Ana");
        states.add(lessons.state());
        lessons.forget(first.number() + 1);
        states.add(lessons.state());
        lessons.teach(new Golden("who pays", Optional.of("respite")), "Ana");
        states.add(lessons.state());

        assertThat(states).doesNotHaveDuplicates();
    }

    @Test
    void they_are_there_after_reopening() {
        EVERY_KIND.forEach(lesson -> lessons.teach(lesson, "Ana"));
        var state = lessons.state();
        store.close();
        store = open(() -> NOON);
        lessons = store.lessons();

        assertThat(holding()).isEqualTo(EVERY_KIND);
        assertThat(lessons.state()).isEqualTo(state);
    }

    @Test
    void another_store_on_the_same_sees_them() {
        try (var other = open(() -> NOON)) {
            lessons.teach(new NotAQuestion("hello"), "Ana");
            assertThat(other.lessons().state()).isEqualTo(lessons.state());
            assertThat(other.lessons().all()).isEqualTo(lessons.all());
        }
    }

    @Test
    void many_who_teach_the_same_at_once_teach_it_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var teaching =
                    IntStream.range(0, 40)
                            .<Callable<Taught>>mapToObj(n ->
                                    () -> lessons.teach(new NotAQuestion("hi " + n % 10), "Ana"))
                            .toList();
            for (var taught : threads.invokeAll(teaching)) {
                assertThat(taught.get().number()).isPositive();
            }
        }
        assertThat(holding()).hasSize(10).doesNotHaveDuplicates();
    }
}
