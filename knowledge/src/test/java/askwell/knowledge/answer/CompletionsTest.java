package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a question may go on to, while it is typed.
class CompletionsTest {

    private static final String LONG =
            "My mother can no longer live alone and my brother says that I should move in with her, but what about my job?";

    private final KnowledgeBase knowledge =
            knowing(
                    LEXICAL,
                    asking("a-respite", "How do I find respite care?", "Who looks after dad?"),
                    asking("b-hospice", "What is hospice?", "When is it time for hospice care?"),
                    asking("c-nursing", "How do I pay for a nursing home?"),
                    asking("d-dementia", "What’s dementia?", "What is\n  dementia?"),
                    asking("e-mother", LONG),
                    asking("f-again", "What is hospice?"),
                    asking("g-more", "Is there more?"));

    private static Article asking(String id, String question, String... wordings) {
        return new Article(
                id,
                question,
                List.of(wordings),
                "Yes.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> typing(String typed) {
        return typing(knowledge, typed);
    }

    private static List<String> typing(KnowledgeBase knowledge, String typed) {
        return knowledge.completions(typed, 25).stream().map(Completion::text).toList();
    }

    @Test
    void what_begins_so_comes_first_then_what_has_it_then_what_nearly_has_it() {
        assertThat(typing("what is")).startsWith("What is dementia?", "What is hospice?");
        assertThat(typing("hospice"))
                .containsExactly("What is hospice?", "When is it time for hospice care?");
        assertThat(typing("h"))
                .containsExactly(
                        "How do I find respite care?",
                        "How do I pay for a nursing home?",
                        "What is hospice?",
                        "When is it time for hospice care?",
                        cut());
    }

    @Test
    void words_are_found_in_any_order_and_unfinished() {
        assertThat(typing("care respite")).containsExactly("How do I find respite care?");
        assertThat(typing("home nurs")).containsExactly("How do I pay for a nursing home?");
        assertThat(typing("HOSPICE  tim")).containsExactly("When is it time for hospice care?");
        assertThat(typing("what's dem")).containsExactly("What’s dementia?");
    }

    @Test
    void one_letter_may_be_wrong_and_two_of_a_long_word() {
        assertThat(typing("hopsice")).startsWith("What is hospice?");
        assertThat(typing("hosppi")).startsWith("What is hospice?");
        assertThat(typing("respit caer")).containsExactly("How do I find respite care?");
        assertThat(typing("what is demmentta")).containsExactly("What is dementia?");
        assertThat(typing("hozpize")).isEmpty();
        assertThat(typing("whp")).isEmpty();
    }

    @Test
    void the_same_is_said_once() {
        assertThat(knowledge.completions("what is hos", 25))
                .containsExactly(new Completion("b-hospice", "What is hospice?"));
    }

    @Test
    void a_few_are_offered_where_nothing_is_typed() {
        for (var nothing : List.of("", " \n")) {
            assertThat(typing(nothing))
                    .containsExactly(
                            "How do I find respite care?",
                            "What is hospice?",
                            "How do I pay for a nursing home?",
                            "What’s dementia?",
                            cut());
        }
        assertThat(knowledge.completions("", 2)).hasSize(2);
        assertThat(knowledge.completions("h", 3)).hasSize(3);
        assertThat(knowledge.completions("h", 0)).isEmpty();
    }

    @Test
    void a_long_one_is_cut_at_a_word() {
        assertThat(typing("my mother")).containsExactly(cut());
        var word = "😀".repeat(80);
        try (var other = knowing(LEXICAL, asking("a", "x" + word), asking("b", word))) {
            assertThat(typing(other, ""))
                    .containsExactly("x" + "😀".repeat(49) + "…", "😀".repeat(49) + "…");
        }
    }

    private static String cut() {
        return "My mother can no longer live alone and my brother says that I should move in with her, but what…";
    }

    @Test
    void all_of_the_column_is_found_by_its_own_words() {
        var column = Column.byWords();
        for (var article : Column.sample()) {
            var question = article.question();
            var typed = question.substring(0, Math.min(60, question.length()));
            assertThat(column.completions(typed, 25))
                    .as(typed)
                    .anySatisfy(completion ->
                            assertThat(completion.articleId()).isEqualTo(article.id()));
        }
        assertThat(column.completions("h", 25))
                .hasSize(25)
                .allSatisfy(completion -> assertThat(completion.text()).hasSizeBetween(1, 100));
    }

    @Test
    void no_text_is_too_much() {
        var parts =
                List.of(
                        "+-&&||!(){}[]^\"~*?:\\/ AND OR NOT hospice~2 [a TO z]",
                        "😀",
                        "\uD83D",
                        "\uDE00x",
                        "a",
                        "abcdefghijklmnopqrstuvwx",
                        "abababababababababababab ",
                        "the ",
                        "\u0000",
                        "\u202e",
                        "日本語",
                        "é\u0301");
        for (var part : parts) {
            for (int length : new int[] {1, 25, 6_000}) {
                var typed = part.repeat(length / part.length() + 1);
                assertThatCode(() -> knowledge.completions(typed, 25))
                        .as(typed.substring(0, Math.min(30, typed.length())))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void changes_show_at_once(@TempDir Path folder) {
        try (var library = Library.open(folder, LEXICAL)) {
            assertThat(typing(library.knowledge, "wheel")).isEmpty();

            library.save(asking("lending", "Who lends us a wheelchair?", "Wheelchair, please?"));
            assertThat(typing(library.knowledge, "wheel"))
                    .containsExactly("Wheelchair, please?", "Who lends us a wheelchair?");

            library.save(asking("lending", "Who lends us a walker?"));
            assertThat(typing(library.knowledge, "wheel")).isEmpty();
            assertThat(typing(library.knowledge, "walk")).containsExactly("Who lends us a walker?");

            library.remove("lending");
            assertThat(typing(library.knowledge, "")).isEmpty();

            library.save(
                    IntStream.range(0, 300)
                            .mapToObj(n -> asking("a" + n, "What is number " + n + "?"))
                            .toArray(Article[]::new));
            assertThat(typing(library.knowledge, "number 299"))
                    .containsExactly("What is number 299?");
        }
    }
}
