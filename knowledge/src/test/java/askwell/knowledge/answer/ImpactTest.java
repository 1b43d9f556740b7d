package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import askwell.config.Answering;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.Impact.Moved;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a change would bring is told before it is made, and nothing changes.
class ImpactTest {

    private static final Article HOSPICE =
            article(
                    "hospice",
                    "What is hospice care, and how is it paid for?",
                    List.of("who pays for hospice"),
                    "Comfort for the last months of life. Medicare pays for it.");
    private static final Article RESPITE =
            Article.of(
                    "respite",
                    "Who can sit with my mother at home, so that I get a break?",
                    "A respite aide comes for some hours a week.");
    private static final Article GUARDIAN =
            article(
                    "guardian",
                    "How do I become the guardian of my mother?",
                    List.of("who decides for her at the hospital"),
                    "A judge appoints you, on a petition to the court.");
    private static final Article BATHING =
            Article.of(
                    "bathing",
                    "My father refuses to bathe. What can I do?",
                    "A warm room, a towel over his shoulders, and no hurry.");
    private static final Article DRIVING =
            Article.of(
                    "driving",
                    "When should she stop driving the car?",
                    "When she gets lost on known streets; ask her doctor to say so.");
    private static final Article HEARING =
            Article.of(
                    "hearing",
                    "He does not want to wear a hearing aid",
                    "Begin with an hour a day, in a quiet room.");

    private static final String BREAK = "Who can sit with my mother at home so I get a break?";

    @TempDir Path folder;
    private Optional<Library> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Library::close);
    }

    private Library library(Answering settings) {
        var library = Library.open(folder, settings);
        opened = Optional.of(library);
        library.save(HOSPICE, RESPITE, GUARDIAN, BATHING, DRIVING, HEARING);
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

    private static Optional<String> answer(Library library, String question) {
        return library.knowledge.answer(new Question(question))
                        instanceof Verdict.Answered(var best, _)
                ? Optional.of(best.article().id())
                : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_article_about_something_else_is_harmless(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var pets = Article.of("pets", "Does a dog help?", "A puppy comforts many.");

        var impact =
                library.knowledge.impact(List.of(pets), List.of(), List.of(BREAK, "who pays?"));

        assertThat(impact).isEqualTo(new Impact(List.of(), List.of(), List.of()));
        assertThat(impact.isHarmless()).isTrue();
        assertThat(library.knowledge.article("pets")).isEmpty();
        assertThat(library.found("does a dog help")).doesNotContain("pets");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_that_members_asked_without_an_answer_gets_one(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var dogs =
                Article.of(
                        "dogs",
                        "May we bring the dog when we visit?",
                        "Dogs on a leash are welcome on every floor.");
        var asked = "may we bring the dog when we visit?";
        assertThat(answer(library, asked)).isEmpty();

        var impact = library.knowledge.impact(List.of(dogs), List.of(), List.of(asked));

        assertThat(impact.moved())
                .containsExactly(
                        new Moved(asked, Optional.empty(), Optional.empty(), Optional.of(dogs)));
        library.save(dogs);
        awaitMeaning(library);
        assertThat(answer(library, asked)).contains("dogs");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_article_takes_a_wording_that_it_fits_better(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var wording = GUARDIAN.wordings().getFirst();
        var proxy =
                article(
                        "proxy",
                        "Who decides for my mother at the hospital?",
                        List.of(wording, "who may decide at the hospital"),
                        "Whoever she named decides for her at the hospital: her health care proxy.");

        var impact = library.knowledge.impact(List.of(proxy), List.of(), List.of(BREAK));

        assertThat(impact.moved())
                .extracting(Moved::question, Moved::of, Moved::then)
                .containsExactly(tuple(wording, Optional.of(GUARDIAN), Optional.of(proxy)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_article_that_says_the_same_is_named(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var copy = Article.of("copy", HOSPICE.question(), "Ask the hospice nurse.");

        assertThat(library.knowledge.impact(List.of(copy), List.of(), List.of()).likenesses())
                .extracting(match -> match.article().id())
                .containsExactly("hospice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void questions_of_a_removed_article_go_without_answer(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        assertThat(answer(library, BREAK)).contains("respite");

        var impact = library.knowledge.impact(List.of(), List.of("respite"), List.of(BREAK));

        assertThat(impact.moved())
                .containsExactly(
                        new Moved(BREAK, Optional.empty(), Optional.of(RESPITE), Optional.empty()));
        assertThat(answer(library, BREAK)).contains("respite");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void questions_of_an_article_that_changes_its_subject_go_without_answer(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var other = Article.of("respite", "Where do we bury the cat?", "Behind the house.");

        var impact = library.knowledge.impact(List.of(other), List.of(), List.of(BREAK));

        assertThat(impact.moved())
                .containsExactly(
                        new Moved(BREAK, Optional.empty(), Optional.of(RESPITE), Optional.empty()));
    }

    @Test
    void an_article_that_is_mended_keeps_its_questions() {
        var library = library(SEMANTIC);
        var mended =
                Article.of("respite", RESPITE.question(), "A respite aide comes twice a week.");

        assertThat(library.knowledge.impact(List.of(mended), List.of(), List.of(BREAK)))
                .isEqualTo(new Impact(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void golden_questions_that_would_break_are_told(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var golden = new Golden(BREAK, Optional.of("respite"));
        var none = new Golden("may we bring the dog when we visit?", Optional.empty());
        var wrongAnyway = new Golden("who pays for hospice", Optional.of("guardian"));
        for (var lesson : List.of(golden, none, wrongAnyway)) {
            library.store.lessons().teach(lesson, "Ana");
        }
        library.knowledge.catchUp();
        var dogs =
                Article.of(
                        "dogs",
                        "May we bring the dog when we visit?",
                        "Dogs on a leash are welcome on every floor.");

        var impact = library.knowledge.impact(List.of(dogs), List.of("respite"), List.of());

        assertThat(impact.broken())
                .containsExactlyInAnyOrder(
                        new Broken(golden, Optional.empty()), new Broken(none, Optional.of(dogs)));
        assertThat(library.knowledge.golden())
                .extracting(GoldenCheck::golden, GoldenCheck::outcome)
                .containsExactly(
                        tuple(golden, GoldenCheck.Outcome.RIGHT),
                        tuple(none, GoldenCheck.Outcome.RIGHT),
                        tuple(wrongAnyway, GoldenCheck.Outcome.WRONG));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_golden_question_counts_however_many_questions_of_articles_are_nearer(boolean semantic) {
        var library = library(semantic ? SEMANTIC : LEXICAL);
        var wordings =
                List.of(
                        "who can sit with my mother at home so that I get a break",
                        "get a break from my mother at home",
                        "who can sit with mother at home",
                        "can somebody sit with my mother so I get a break");
        library.save(
                article("respite", RESPITE.question(), wordings, RESPITE.answer()),
                article("aide", "Who sits with my mother?", wordings, "An aide."));
        awaitMeaning(library);
        var golden = new Golden("so that I get a break at home", Optional.of("respite"));
        library.store.lessons().teach(golden, "Ana");
        library.knowledge.catchUp();
        assertThat(library.knowledge.golden()).allMatch(GoldenCheck::holds);
        var taking =
                article(
                        "taking",
                        golden.question(),
                        List.of(RESPITE.question()),
                        "So that you get a break at home, ask a neighbour.");

        var broken = library.knowledge.impact(List.of(taking), List.of(), List.of()).broken();

        assertThat(broken).extracting(Broken::golden).containsExactly(golden);
    }

    @Test
    void nothing_is_changed_by_nothing() {
        assertThat(library(SEMANTIC).knowledge.impact(List.of(), List.of(), List.of(BREAK)))
                .isEqualTo(new Impact(List.of(), List.of(), List.of()));
        assertThat(
                        opened.orElseThrow()
                                .knowledge
                                .impact(List.of(), List.of("never-was"), List.of(BREAK)))
                .isEqualTo(new Impact(List.of(), List.of(), List.of()));
    }

    @Test
    void an_import_of_many_is_looked_at_as_a_whole() {
        var library = library(SEMANTIC);
        library.store.lessons().teach(new Golden(BREAK, Optional.of("respite")), "Ana");
        library.knowledge.catchUp();
        var many = new ArrayList<>(Library.numbered(0, 100));
        many.add(Article.of("copy", RESPITE.question(), "A neighbour sits with her."));

        var impact = library.knowledge.impact(many, List.of(), List.of());

        assertThat(impact.broken().stream().map(Broken::golden))
                .containsExactly(new Golden(BREAK, Optional.of("respite")));
    }

    @Test
    void a_knowledge_base_of_files_tells_the_impact_too() {
        try (var knowledge = Column.knowing(LEXICAL, RESPITE, GUARDIAN, HEARING)) {
            var impact = knowledge.impact(List.of(), List.of("respite"), List.of(BREAK));
            assertThat(impact.moved()).hasSize(1);
        }
    }
}
