package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CsvTest {
    @TempDir private Path folder;

    private Folder file(String table) {
        return new Folder(folder).with("column.csv", table);
    }

    @Test
    void reads_every_column_in_any_order_and_case() {
        assertThat(
                        file("""
                        Answer,Question,ID,Wordings,Asker,Town,Author,Topics,Source,Published,updated,Review by,Owner,votes
                        We do.,Who helps?,e1,who can help | any help?,Ann,Elm Ford,Lisa,help|us,\
                        https://example.org/1,2026-01-02,2026-02-03,2027-01-02,Ruth,7
                        """)
                                .articles())
                .containsExactly(
                        new Article(
                                "e1",
                                "Who helps?",
                                List.of("who can help", "any help?"),
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

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void finds_out_what_stands_between_the_cells(String delimiter) {
        assertThat(file("id,question,answer\ne1,Who?,Us.\n".replace(",", delimiter)).articles())
                .containsExactly(Article.of("e1", "Who?", "Us."));
    }

    @Test
    void knows_a_table_by_its_header_whatever_its_name() {
        assertThat(
                        new Folder(folder)
                                .with("column.txt", "question;answer;id\nWho?;Us.;e1")
                                .articles())
                .containsExactly(Article.of("e1", "Who?", "Us."));
    }

    @Test
    void keeps_the_lines_and_quotation_marks_of_a_cell() {
        assertThat(
                        file("""
                        id,question,answer
                        e1,"Who said ""now""?","One, two

                        - three"
                        """)
                                .articles())
                .containsExactly(Article.of("e1", "Who said \"now\"?", "One, two\n\n- three"));
    }

    @Test
    void says_at_which_line_of_the_file_an_article_begins() {
        assertThat(
                        file("id,question,answer\r\n\r\n"
                                        + "e1,\"Who\r\n"
                                        + "is it?\",Us.\r\n\r\n"
                                        + "e2,Why?,So.\r\n")
                                .read()
                                .articles())
                .extracting(Found::line)
                .containsExactly(3, 6);
    }

    @Test
    void leaves_out_what_is_left_empty() {
        assertThat(file("id,question,answer,asker,topics\ne1,Who?,Us.,,\ne2,Why?,So.\n").articles())
                .containsExactly(Article.of("e1", "Who?", "Us."), Article.of("e2", "Why?", "So."));
    }

    @Test
    void skips_a_bad_row_and_goes_on() {
        var file =
                file(
                        """
                        id,question,answer
                        e1,Who?,Us.
                        e2,"Who"s?,Us.
                        e3,,Us.
                        e4,Where, when?,Here.
                        e5,"Why?,So.
                        e6,Why?,So.
                        """);
        assertThat(file.articles()).extracting(Article::id).containsExactly("e1", "e6");
        assertThat(file.skipped())
                .containsExactly(
                        "column.csv:3 its quotation marks do not pair up; put a text that has some"
                                + " between \"…\" and double each of its own",
                        "column.csv:4 there is no question",
                        "column.csv:5 it has 4 cells for 3 columns; put a text that has the"
                                + " separator between \"…\"",
                        "column.csv:6 its quotation marks do not pair up; put a text that has some"
                                + " between \"…\" and double each of its own");
    }

    @Test
    void gives_up_on_a_file_of_nothing_but_broken_rows() {
        var file = file("question,answer\n" + "\"x\"y\n".repeat(999) + "x,y\n");
        assertThat(file.articles()).isEmpty();
        assertThat(file.skipped()).hasSizeLessThan(100);
    }

    @Test
    void asks_for_the_columns_that_it_needs() {
        assertThat(file("frage,antwort\nWer?,Wir.\n").skipped())
                .containsExactly("column.csv:1 its first row names no columns question and answer");
    }

    @Test
    void reads_a_bar_that_belongs_to_a_wording() {
        assertThat(
                        file("question,answer,wordings\nWho?,Us.,a\\|b|c\\\\|d\\e\\\n")
                                .articles()
                                .getFirst()
                                .wordings())
                .containsExactly("a|b", "c\\", "d\\e\\");
    }

    @Test
    void takes_the_guard_off_a_text_that_looks_like_a_formula() {
        assertThat(file("id,question,answer\ne1,Who?,'=1+1\ne2,Why?,''tis\n").articles())
                .extracting(Article::answer)
                .containsExactly("=1+1", "''tis");
    }
}
