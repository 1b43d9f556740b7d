package askwell.knowledge.answer;

import static askwell.knowledge.answer.Column.LEXICAL;
import static askwell.knowledge.answer.Column.SEMANTIC;
import static askwell.knowledge.answer.Column.found;
import static askwell.knowledge.answer.Column.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.util.List;

/// Whatever a person types is a question, and never a query or an exception.
@SuppressWarnings("NullAway.Init")
class AnyTextTest {

    private static final List<Article> ARTICLES =
            List.of(
                    Article.of("title", "What is in the title?", "Our house stands in it."),
                    Article.of("hospice", "What is hospice care?", "Comfort at the end of life."));

    private static KnowledgeBase semantic;
    private static KnowledgeBase lexical;

    @BeforeContainer
    static void know_two_articles() {
        semantic = knowing(SEMANTIC, ARTICLES);
        lexical = knowing(LEXICAL, ARTICLES);
    }

    @AfterContainer
    static void close() {
        semantic.close();
        lexical.close();
    }

    @Property(tries = 300)
    void nothing_throws_by_words(@ForAll("texts") String text) {
        check(lexical.explain(new Question(text)));
    }

    @Property(tries = 60)
    void nothing_throws_by_meaning(@ForAll("texts") String text) {
        check(semantic.explain(new Question(text)));
        assertThat(semantic.nearness(text, "hospice")).isBetween(-1.0001, 1.0001);
    }

    @Property(tries = 40)
    void any_text_can_be_an_article(@ForAll("texts") String text) {
        var words = "Which page is this? " + text;
        var article = Article.of("any", cut(words, Article.LONGEST_QUESTION), words);
        try (var knowledge = knowing(LEXICAL, article)) {
            assertThat(found(knowledge, "which page")).containsExactly("any");
        }
        assertThat(semantic.nearDuplicates(article)).isNotNull();
    }

    @Example
    void half_a_character_at_the_end_hides_no_word() {
        var article = Article.of("any", "Which page is this? \uD83D", "Page one. \uD83D");
        try (var knowledge = knowing(LEXICAL, article)) {
            assertThat(found(knowledge, "which page \uD83D")).containsExactly("any");
        }
    }

    @Example
    void syntax_is_text() {
        for (var question :
                List.of(
                        "hospice:title AND (",
                        "title.hospice",
                        "hospice\"",
                        "+hospice -care",
                        "hospice~2^9",
                        "[hospice TO *]",
                        "hospice && || ! { } \\")) {
            assertThat(found(lexical, question)).contains("hospice");
            assertThat(found(semantic, question)).contains("hospice");
        }
        assertThat(found(lexical, "title:foo AND (")).containsExactly("title");
        assertThat(found(lexical, "NOT hospice")).containsExactly("hospice");
        assertThat(found(lexical, "hosp*")).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        var odd =
                Arbitraries.of(
                        "*",
                        "\"",
                        "title:foo AND (",
                        "*:*",
                        "\\",
                        "/.*/",
                        "😀",
                        "👩🏽‍⚕️",
                        "1️⃣",
                        "שלום מה שלומך",
                        "مرحبا كيف",
                        "日本語の質問",
                        "\u202Eright to left\u202C",
                        "a\u0300\u0301\u0302\u0303",
                        "\u0000",
                        "\u0007\u001B[31m",
                        "\uD83D",
                        "\uDE00",
                        "\uFFFE",
                        "\uFEFF",
                        "\u2028",
                        "hospice",
                        "what is",
                        "@everyone <@1234> <#99>",
                        "<:sad:12345>",
                        "https://example.org/?q=hospice",
                        "x".repeat(300),
                        "ﬁ ß İ ı",
                        "'",
                        "''s",
                        "…");
        var parts = Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(30));
        return Arbitraries.oneOf(
                parts.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list)),
                parts.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list)),
                parts.map(part ->
                        cut(
                                (part + " ").repeat(Question.LONGEST / (part.length() + 1) + 1),
                                Question.LONGEST)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static void check(Explanation explanation) {
        assertThat(explanation.confidence()).isBetween(0.0, 1.0);
        assertThat(explanation.matches()).hasSizeLessThanOrEqualTo(Explanation.MOST_MATCHES);
        for (var match : explanation.matches()) {
            assertThat(match.confidence()).isBetween(0.0, 1.0);
            assertThat(match.passage().text()).isNotBlank();
            for (var mark : match.passage().marks()) {
                assertThat(match.passage().text().substring(mark.start(), mark.end())).isNotBlank();
            }
        }
    }
}
