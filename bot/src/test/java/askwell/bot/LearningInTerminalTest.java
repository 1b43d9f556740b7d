package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.journal.Asked;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Outcome;
import askwell.config.Privacy;
import askwell.config.Storage;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/why` and `/review` in the terminal, where every button is a number.
class LearningInTerminalTest {
    private static final String RESPITE = "How do I find respite care?";
    private static final String BREAK = "who looks after mum when I need a break";

    @TempDir private Path folder;

    private Terminal terminal;
    private Instant now = Instant.parse("2026-03-01T11:00:00Z");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                """
                {"id":"respite","question":"How do I find respite care?","answer":"Ask the agency."}
                {"id":"hospice","question":"What is hospice?","answer":"Care for the last months."}
                """);
        terminal = new Terminal(folder);
    }

    @Test
    void an_answer_is_told_in_words_and_figures_and_a_number_makes_a_golden_question_of_it() {
        var out = moderate("/why %s".formatted(RESPITE), "1");

        assertThat(out)
                .containsPattern("I was \\d+ % sure that this article answers the question\\.")
                .contains(
                        "I say an answer from 60 % on, and offer a choice from 30 % on.",
                        "Words of the question in it: How, do, I, find, respite, care",
                        """
                          1. Right
                          2. Wrong, because…

                        > 1

                        Kept as a golden question

                        Question: How do I find respite care?
                        Right answer: How do I find respite care?

                          1. Undo
                        """);
        assertThat(lessons()).containsExactly(new Golden(RESPITE, Optional.of("respite")));
        assertThat(terminal.run("evaluate", "--golden").out())
                .contains("Golden questions: 1. Right: 1");
    }

    @Test
    void what_is_wrong_is_put_right_and_undone() {
        assertThat(moderate("/why what is hospice", "2", "3"))
                .contains(
                        """
                        > 2

                        What would be right?
                        """,
                        """
                        > 3

                        Kept as a golden question

                        Question: what is hospice
                        Right answer: none of the articles
                        """);
        assertThat(lessons()).containsExactly(new Golden("what is hospice", Optional.empty()));

        assertThat(moderate("/why what is hospice", "2", "4", "1")).contains("Taken back");
        assertThat(lessons()).hasSize(1);
    }

    @Test
    void what_members_miss_is_a_list_with_what_is_missed_most_first() {
        missed("where does the number nine tram go");
        missed(BREAK + " please");
        missed(BREAK);

        assertThat(moderate("/review", "1"))
                .contains(
                        """
                        What members miss

                        Waiting: 2. Asked in all: 3.

                        2 × since March 1, 2026: who looks after mum when I need a break
                        1 × since March 1, 2026: where does the number nine tram go

                          1. 2 × who looks after mum when I need a break
                          2. 1 × where does the number nine tram go

                        > 1

                        who looks after mum when I need a break

                        Asked: 2 ×, from March 1, 2026 to March 1, 2026
                        Also asked as: · who looks after mum when I need a break please
                        """,
                        """
                          1. Write an article
                          2. Add as wording of…
                          3. Never answer this with…
                          4. Not a question
                          5. Dismiss
                          6. To the list
                        """);
    }

    @Test
    void a_wording_is_added_and_answered_from_then_on_until_it_is_undone() {
        missed(BREAK);

        assertThat(moderate("/review", "1", "2", "1"))
                .contains(
                        """
                        Which article answers it?

                        Question: who looks after mum when I need a break
                        """,
                        """
                        Added as a wording

                        Question: who looks after mum when I need a break
                        Article: How do I find respite care?

                          1. Undo
                          2. To the list
                        """);
        assertThat(terminal.run("ask", BREAK).out()).contains("Ask the agency.");
        assertThat(moderate("/review")).contains("Nothing is waiting");
    }

    @Test
    void an_article_is_written_for_what_members_miss() {
        missed("where does the number nine tram go");

        var out =
                moderate(
                        "/review", "1", "1", ".", "To the lake.", ".", ".", ".", "", "", "/review");

        assertThat(out)
                .contains(
                        """
                        A new article

                        Question (As somebody would ask it.)
                          where does the number nine tram go
                        """,
                        "Nothing is waiting");
        assertThat(terminal.run("ask", "where does the number nine tram go").out())
                .contains("To the lake.");
    }

    @Test
    void what_is_no_question_and_what_is_dismissed_is_gone_from_the_list() {
        missed("where does the number nine tram go");
        missed(BREAK);

        var out = moderate("/review", "1", "4", "/review", "1", "5", "/review");

        assertThat(out).contains("Waiting: 2.", "Waiting: 1.", "Nothing is waiting");
        assertThat(lessons()).singleElement().isInstanceOf(Lesson.NotAQuestion.class);
    }

    private String moderate(String... lines) {
        return terminal.piping(String.join("\n", lines) + "\n", "moderate").out();
    }

    private List<Lesson> lessons() {
        try (var store = ArticleStores.open(new Storage(folder.resolve("data")))) {
            return store.lessons().all().stream().map(Taught::lesson).toList();
        }
    }

    private void missed(String question) {
        var privacy = new Privacy(Privacy.Keep.UNANSWERED, Duration.ofDays(30), Optional.empty());
        try (var journal = Journal.open(folder.resolve("data"), privacy, () -> now)) {
            now = now.plusSeconds(1);
            journal.asked(
                    new Asked(
                            question,
                            Outcome.NO_ANSWER,
                            0.1,
                            Optional.empty(),
                            List.of("respite"),
                            Optional.of("server"),
                            "en"));
        }
    }
}
