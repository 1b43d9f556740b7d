package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.config.Storage;
import askwell.knowledge.answer.Influence.Hidden;
import askwell.knowledge.answer.Influence.NoQuestion;
import askwell.knowledge.answer.Influence.OtherNames;
import askwell.knowledge.answer.Verdict.Answered;
import askwell.knowledge.answer.Verdict.NoAnswer;
import askwell.knowledge.answer.Verdict.Reason;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What moderators teach of questions changes what they are answered with.
class LessonsAtWorkTest {

    private static final List<Article> SOME =
            List.of(
                    Article.of(
                            "respite",
                            "Who can sit with my mother at home, so that I get a break?",
                            "A respite aide comes for some hours a week."),
                    Article.of(
                            "overnight",
                            "Who looks after my father for a few nights?",
                            "Some nursing homes keep beds for short stays."),
                    Article.of(
                            "hospice",
                            "What is hospice care, and how is it paid for?",
                            "Comfort for the last months of life; Medicare pays."),
                    Article.of(
                            "guardian",
                            "How do I become the guardian of my mother?",
                            "A judge appoints you, on a petition to the court."),
                    Article.of(
                            "power-of-attorney",
                            "What is a power of attorney?",
                            "A paper in which she names who acts for her."),
                    Article.of(
                            "group",
                            "When does the caregiver support group meet?",
                            "Every week at seven, in the library."));

    private static final String ASKED = "Who can stay with my father while I am away?";
    private static final String PARAPHRASE = "Who could stay with my dad while I'm away?";

    @TempDir Path folder;
    private Optional<Library> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Library::close);
    }

    private Library some(Answering settings) {
        var library = Library.open(folder, settings);
        opened = Optional.of(library);
        library.save(SOME);
        awaitMeaning(library);
        return library;
    }

    private static void awaitMeaning(Library library) {
        try {
            library.knowledge.awaitMeaning();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Taught teach(Library library, Lesson lesson) {
        var taught = library.store.lessons().teach(lesson, "Ana");
        library.knowledge.catchUp();
        return taught;
    }

    private static Explanation asking(Library library, String question) {
        return library.knowledge.explain(new Question(question));
    }

    @Test
    void an_article_that_must_never_answer_a_question_gives_way_to_the_next() {
        var library = some(SEMANTIC);
        var before = asking(library, ASKED);
        var wrong = before.matches().getFirst().article();

        var taught = teach(library, new Never(ASKED, wrong.id()));

        var after = asking(library, ASKED);
        assertThat(after.matches().getFirst().article())
                .isEqualTo(before.matches().get(1).article());
        assertThat(after.matches().stream().map(match -> match.article().id()))
                .doesNotContain(wrong.id());
        assertThat(after.confidence()).isNotEqualTo(before.confidence());
        assertThat(after.influences()).containsExactly(new Hidden(taught, wrong, 1));

        library.store.lessons().forget(taught.number());
        library.knowledge.catchUp();

        var again = asking(library, ASKED);
        assertThat(again.matches().getFirst().article()).isEqualTo(wrong);
        assertThat(again.influences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void never_is_at_work_at_once_for_the_same_words(boolean semantic) {
        var library = some(semantic ? SEMANTIC : LEXICAL);
        var wrong = library.found(ASKED).getFirst();

        teach(library, new Never(ASKED, wrong));

        assertThat(library.found(ASKED.toUpperCase(Locale.ROOT) + " please!!"))
                .doesNotContain(wrong);
    }

    @Test
    void never_is_at_work_for_the_same_question_in_other_words() {
        var library = some(SEMANTIC);
        var wrong = library.found(ASKED).getFirst();

        teach(library, new Never(ASKED, wrong));
        awaitMeaning(library);

        assertThat(library.found(PARAPHRASE)).doesNotContain(wrong);
    }

    @Test
    void never_leaves_questions_that_are_merely_related_alone() {
        var library = some(SEMANTIC);
        teach(library, new Never(ASKED, "overnight"));
        teach(library, new Never("Who pays for hospice care?", "respite"));
        awaitMeaning(library);

        for (var related :
                List.of(
                        "Who looks after my father for a few nights?",
                        "Can somebody stay with my mother for a weekend?",
                        "How is hospice care paid for at home?",
                        "Who pays for a nursing home?")) {
            assertThat(asking(library, related).influences()).as(related).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_like_of_what_is_no_question_stays_unanswered(boolean semantic) {
        var library = some(semantic ? SEMANTIC : LEXICAL);
        var message = "What is hospice care, and how is it paid for?";
        assertThat(library.knowledge.answer(new Question(message))).isInstanceOf(Answered.class);

        var taught = teach(library, new NotAQuestion(message));

        var after = asking(library, message);
        assertThat(after.verdict()).isEqualTo(new NoAnswer(Reason.NOT_A_QUESTION));
        assertThat(after.influences()).containsExactly(new NoQuestion(taught, 1));
        assertThat(after.matches()).isNotEmpty();
        assertThat(library.knowledge.answer(new Question("How do I become her guardian?")))
                .isNotEqualTo(new NoAnswer(Reason.NOT_A_QUESTION));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_means_the_same_is_found_by_either_name_at_once(boolean semantic) {
        var library = some(semantic ? SEMANTIC : LEXICAL);
        var question = "When does the Tuesday crowd meet?";
        assertThat(asking(library, question).influences()).isEmpty();

        teach(library, new SameMeaning(List.of("Tuesday crowd", "caregiver support group")));

        assertThat(asking(library, question).influences())
                .containsExactly(
                        new OtherNames(
                                List.of("Tuesday crowd"), List.of("caregiver support group")));
        assertThat(library.found(question)).startsWith("group");
    }

    @Test
    void names_of_the_settings_and_of_lessons_go_together() {
        var library = some(Column.answering(false, "english", List.of(List.of("PoA", "proxy"))));
        teach(library, new SameMeaning(List.of("PoA", "power of attorney")));

        assertThat(asking(library, "what is a PoA").influences())
                .containsExactly(
                        new OtherNames(List.of("PoA"), List.of("proxy")),
                        new OtherNames(List.of("PoA"), List.of("power of attorney")));
        assertThat(library.found("what is a PoA")).startsWith("power-of-attorney");
    }

    @Test
    void a_golden_question_changes_no_answer() {
        var library = some(LEXICAL);
        var before = asking(library, ASKED);

        teach(library, new Golden(ASKED, Optional.empty()));

        assertThat(asking(library, ASKED)).isEqualTo(before);
    }

    @Test
    void lessons_of_another_process_are_taken_in_and_kept_answers_forgotten() {
        var library = some(LEXICAL);
        var state = library.knowledge.state();
        var wrong = library.found(ASKED).getFirst();
        try (var other = ArticleStores.open(new Storage(folder))) {
            other.lessons().teach(new Never(ASKED, wrong), "Ben");
        }
        assertThat(library.found(ASKED)).startsWith(wrong);

        library.knowledge.catchUp();

        assertThat(library.found(ASKED)).doesNotContain(wrong);
        assertThat(library.knowledge.state()).isNotEqualTo(state);
    }

    @Test
    void lessons_hold_after_a_restart() {
        var library = some(SEMANTIC);
        var wrong = library.found(ASKED).getFirst();
        teach(library, new Never(ASKED, wrong));
        awaitMeaning(library);
        library.close();

        var again = Library.open(folder, SEMANTIC);
        opened = Optional.of(again);

        assertThat(again.knowledge.waitingForMeaning()).isZero();
        assertThat(again.found(PARAPHRASE)).doesNotContain(wrong);
    }

    @Test
    void what_has_no_word_to_look_up_is_like_nothing() {
        var library = some(LEXICAL);
        teach(library, new NotAQuestion("the of and"));

        assertThat(asking(library, "what is the").influences()).isEmpty();
    }

    @Test
    void a_thousand_lessons_are_held_against_a_question() {
        var library = some(LEXICAL);
        IntStream.range(0, 1_000)
                .forEach(n ->
                        library.store
                                .lessons()
                                .teach(new NotAQuestion("is anyone in room " + n), "Ana"));
        library.knowledge.catchUp();

        assertThat(library.knowledge.answer(new Question("Is anyone in room 815?")))
                .isEqualTo(new NoAnswer(Reason.NOT_A_QUESTION));
    }
}
