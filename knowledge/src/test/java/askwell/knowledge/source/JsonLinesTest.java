package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class JsonLinesTest {
    @TempDir private Path folder;

    private Folder file(String lines) {
        return new Folder(folder).with("column.jsonl", lines);
    }

    @Test
    void reads_every_field() {
        assertThat(
                        file("""
                        {"id":"e1","question":"Who helps?","wordings":["who can help"],"answer":"We do.",\
                        "asker":"Ann","town":"Elm Ford","author":"Lisa","topics":["help","us"],\
                        "source":"https://example.org/1","published":"2026-01-02",\
                        "updated":"2026-02-03","review-by":"2027-01-02","owner":"Ruth"}
                        """)
                                .articles())
                .containsExactly(
                        new Article(
                                "e1",
                                "Who helps?",
                                List.of("who can help"),
                                "We do.",
                                Optional.of("Ann"),
                                Optional.of("Elm Ford"),
                                Optional.of("Lisa"),
                                List.of("help", "us"),
                                Optional.of("https://example.org/1"),
                                Optional.of(LocalDate.of(2026, 1, 2)),
                                Optional.of(LocalDate.of(2026, 2, 3)),
                                Optional.of(LocalDate.of(2027, 1, 2)),
                                Optional.of("Ruth")));
    }

    @Test
    void passes_over_empty_lines_nulls_and_fields_it_does_not_know() {
        assertThat(
                        file("""

                        {"id":"e1","question":"Who?","answer":"Us.","asker":null,"votes":{"up":7}}

                        """)
                                .articles())
                .containsExactly(Article.of("e1", "Who?", "Us."));
    }

    @Test
    void skips_a_bad_line_and_goes_on() {
        var file =
                file(
                        """
                        {"id":"e1","question":"Who?","answer":"Us."}
                        {"id":"e2","question":"Who
                        {"id":"e3","answer":"Us."}
                        {"id":"e4","question":"Why?"}
                        {"id":"e5","question":"When?","answer":"Now.","published":"yesterday"}
                        {"id":"e6","question":["a","b"],"answer":"Now."}
                        ["e7"]
                        {"id":"e 8","question":"When?","answer":"Now."}
                        {"id":"e9","question":"When?","answer":"Now."}
                        """);
        assertThat(file.articles()).extracting(Article::id).containsExactly("e1", "e9");
        assertThat(file.skipped())
                .containsExactly(
                        "column.jsonl:2 it is not a JSON object: Unexpected end-of-input: was"
                                + " expecting closing quote for a string value",
                        "column.jsonl:3 there is no question",
                        "column.jsonl:4 there is no answer",
                        "column.jsonl:5 published = yesterday is not a day; write it as 2026-05-31",
                        "column.jsonl:6 question is a list; it must be one text",
                        "column.jsonl:7 it is not a JSON object",
                        "column.jsonl:8 an article's id has no white space, but this one is \"e"
                                + " 8\"");
    }

    @Test
    void skips_what_is_longer_than_an_article_may_be_and_keeps_the_rest() {
        var file =
                file(
                        article("i".repeat(101), "Who?", "Us.", "")
                                + article("e2", "q".repeat(4_001), "Us.", "")
                                + article("e3", "Who?", "a".repeat(100_001), "")
                                + article("e4", "Who?", "Us.", "\"wordings\":[\"%s\"],", 4_001)
                                + article("e5", "Who?", "Us.", "\"topics\":[\"%s\"],", 201)
                                + article("e6", "Who?", "Us.", "\"town\":\"%s\",", 201)
                                + article("e7", "Who?", "Us.", ""));
        assertThat(file.articles()).containsExactly(Article.of("e7", "Who?", "Us."));
        assertThat(file.skipped())
                .containsExactly(
                        "column.jsonl:1 an article's id has 1 to 100 characters, but this one has 101",
                        "column.jsonl:2 an article's question has 1 to 4,000 characters, but this one has 4,001",
                        "column.jsonl:3 an article's answer has 1 to 100,000 characters, but this one has 100,001",
                        "column.jsonl:4 an article's wording has 1 to 4,000 characters, but this one has 4,001",
                        "column.jsonl:5 an article's topic has at most 200 characters, but this one has 201",
                        "column.jsonl:6 an article's town has at most 200 characters, but this one has 201");
    }

    private static String article(String id, String question, String answer, String more) {
        return "{\"id\":\"%s\",%s\"question\":\"%s\",\"answer\":\"%s\"}\n"
                .formatted(id, more, question, answer);
    }

    private static String article(
            String id, String question, String answer, String field, int length) {
        return article(id, question, answer, field.formatted("x".repeat(length)));
    }

    @Test
    void skips_two_objects_on_one_line() {
        assertThat(file("{\"question\":\"Who?\",\"answer\":\"Us.\"} {}").articles()).isEmpty();
    }

    @Test
    void gives_an_article_without_an_id_one_of_its_question() {
        assertThat(file("{\"question\":\"Who can help?\",\"answer\":\"Us.\"}").articles())
                .singleElement()
                .extracting(Article::id)
                .asString()
                .startsWith("help-");
    }

    @Test
    void reads_an_array_of_objects() {
        var file =
                new Folder(folder)
                        .with(
                                "column.json",
                                """
                                [
                                  {"id":"e1","question":"Who?","answer":"Us."},
                                  {"id":"e2","question":"Who?"}, 7,
                                  {
                                    "id":"e3","question":"Why?",
                                    "answer":"So."
                                  },
                                  {"id":"e4", oh
                                """);
        assertThat(file.articles())
                .containsExactly(Article.of("e1", "Who?", "Us."), Article.of("e3", "Why?", "So."));
        assertThat(file.skipped())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("column.json:3 there is no answer"),
                        one -> assertThat(one).isEqualTo("column.json:3 it is not a JSON object"),
                        one ->
                                assertThat(one)
                                        .startsWith("column.json:8 it is not a JSON object: ")
                                        .endsWith("; the rest is not read"));
    }

    @Test
    void reads_an_object_over_several_lines() {
        assertThat(
                        file("{\n"
                                        + " \"id\":\"e1\",\n"
                                        + " \"question\":\"Who?\",\n"
                                        + " \"answer\":\"Us.\"\n"
                                        + "}\n")
                                .articles())
                .containsExactly(Article.of("e1", "Who?", "Us."));
    }

    @Test
    void refuses_to_follow_what_is_nested_too_deeply() {
        var deep = "[".repeat(100_000);
        assertThat(file("{\"question\":" + deep + "\n" + deep + "\n").skipped()).hasSize(1);
        assertThat(new Folder(folder).with("a.json", "[" + deep).skipped()).isNotEmpty();
    }

    @Test
    void reads_what_moderators_have_said() {
        var reading =
                new Folder(folder)
                        .with(
                                "lessons.jsonl",
                                """
                                {"kind":"golden","question":" who helps? ","article":"respite"}
                                {"kind":"golden","question":"pizza?","article":null}
                                {"kind":"never","question":"who?","article":"respite"}
                                {"kind":"not-a-question","message":"good morning all"}
                                {"kind":"same-meaning","phrases":["crowd","group"]}
                                {"kind":"same-meaning","phrases":["crowd","group"]}
                                {"kind":"same-meaning","phrases":["crowd"]}
                                {"kind":"never","question":"who?"}
                                {"kind":"golden"}
                                {"kind":"silver"}
                                {"kind":"poem","question":"A?","answer":"Yes."}
                                """)
                        .read();
        assertThat(reading.lessons())
                .containsExactly(
                        new Golden("who helps?", Optional.of("respite")),
                        new Golden("pizza?", Optional.empty()),
                        new Never("who?", "respite"),
                        new NotAQuestion("good morning all"),
                        new SameMeaning(List.of("crowd", "group")));
        assertThat(new Folder(folder).skipped())
                .containsExactly(
                        "lessons.jsonl:7 it takes two phrases to mean the same, but these are [crowd]",
                        "lessons.jsonl:8 it names no article",
                        "lessons.jsonl:9 a lesson's question has 1 to 4,000 characters, but this one has 0",
                        "lessons.jsonl:10 its kind silver is none of golden, never, not-a-question, same-meaning");
        assertThat(reading.articles())
                .extracting(found -> found.article().question())
                .containsExactly("A?");
    }
}
