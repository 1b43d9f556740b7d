package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class MarkdownTest {
    @TempDir private Path folder;

    private Folder page(String text) {
        return new Folder(folder).with("page.md", text);
    }

    private Article article(String text) {
        return page(text).articles().getFirst();
    }

    @Test
    void reads_every_field_of_the_front_matter() {
        assertThat(
                        article(
                                """
                                ---
                                id: e1
                                question: "Who helps: we, or you?"
                                wordings:
                                  - who can help
                                  - 'any help?'
                                asker: Ann
                                town: Elm Ford
                                author: Lisa
                                topics: [help, us]
                                source: https://example.org/1
                                published: 2026-01-02
                                updated: 2026-02-03
                                review-by: 2027-01-02
                                owner: Ruth
                                votes: {up: 7, down: [1, 2]}
                                ---
                                We **do**.

                                ---

                                And you.
                                """))
                .isEqualTo(
                        new Article(
                                "e1",
                                "Who helps: we, or you?",
                                List.of("who can help", "any help?"),
                                "We **do**.\n\n---\n\nAnd you.",
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
    void takes_every_value_as_it_is_written() {
        var article =
                article("---\nid: 007\nquestion: yes\nasker: ~\ntown:\nauthor: 'null'\n---\nSo.");
        assertThat(article.id()).isEqualTo("007");
        assertThat(article.question()).isEqualTo("yes");
        assertThat(article.asker()).isEmpty();
        assertThat(article.town()).isEmpty();
        assertThat(article.author()).contains("null");
    }

    @Test
    void takes_the_first_heading_for_the_question() {
        assertThat(article("\n# Finding a *break* #\n\nAsk us.\n\n## More\n\nAnd us.\n"))
                .extracting(Article::question, Article::answer)
                .containsExactly("Finding a *break*", "Ask us.\n\n## More\n\nAnd us.");
    }

    @Test
    void takes_a_first_line_that_asks_for_the_question() {
        assertThat(article("Who helps?\r\n==========\r\nWe do.\r\n"))
                .extracting(Article::question, Article::answer)
                .containsExactly("Who helps?", "We do.");
        assertThat(article("**“Who helps?”**\n\nWe do.\n").question()).isEqualTo("Who helps?");
    }

    @Test
    void takes_the_heading_below_a_front_matter_without_a_question() {
        assertThat(article("---\nasker: Ann\n---\n\n# Who helps?\nWe do.").question())
                .isEqualTo("Who helps?");
    }

    @Test
    void takes_the_title_for_the_question_where_there_is_no_other() {
        assertThat(article("---\ntitle: Help\n---\n## We\ndo.").question()).isEqualTo("Help");
        assertThat(article("---\nquestion: Who?\ntitle: Help\n---\nWe.").question())
                .isEqualTo("Who?");
    }

    @Test
    void skips_a_page_without_a_question() {
        var folder =
                page("Nothing asked here.\n")
                        .with("README.md", "# Our column\n\nThese are articles.\n")
                        .with("empty.md", " \n");
        assertThat(folder.articles()).isEmpty();
        assertThat(folder.skipped())
                .containsExactly(
                        "README.md:1 it has no question; begin it with one as a heading, or write"
                                + " question: in its front matter",
                        "empty.md it is empty",
                        "page.md:1 it has no question; begin it with one as a heading, or write"
                                + " question: in its front matter");
    }

    @Test
    void says_at_which_line_the_front_matter_goes_wrong() {
        assertThat(page("---\nid: e1\nquestion: Who: we or you?\n---\nUs.").skipped())
                .containsExactly(
                        "page.md:3 the front matter is not YAML: mapping values are not allowed"
                                + " here; put texts between double quotes");
        assertThat(page("---\n- Who?\n---\nUs.").skipped())
                .containsExactly(
                        "page.md:2 the front matter is not YAML: there is no name: before the text;"
                                + " put texts between double quotes");
    }

    @Test
    void follows_no_alias_and_no_depth() {
        assertThat(page("---\ntown: &a Elm\nquestion: *a\n---\nUs.").skipped())
                .singleElement()
                .asString()
                .contains("aliases (*name) are not followed");
        assertThat(
                        page("---\nquestion: Who?\nx: " + "[".repeat(1_000_000) + "\n---\nUs.")
                                .skipped())
                .singleElement()
                .asString()
                .contains("it is nested too deeply");
        assertThat(article("---\nx: [[[[{y: 1}]]]]\nquestion: Who?\n---\nUs.").question())
                .isEqualTo("Who?");
    }

    @Test
    void names_the_field_that_holds_something_else() {
        assertThat(page("---\nquestion: Who?\nreview-by: next year\n---\nUs.").skipped())
                .containsExactly(
                        "page.md:1 review-by = next year is not a day; write it as 2026-05-31");
        assertThat(page("---\nquestion: Who?\n---\n").skipped())
                .containsExactly("page.md:1 there is no answer");
    }

    @Test
    void reads_the_whole_sample_column() {
        var reading = ArticleFiles.standard().read(List.of(Path.of("articles")));
        assertThat(reading.skipped()).isEmpty();
        assertThat(reading.articles())
                .hasSizeGreaterThan(60)
                .allSatisfy(one ->
                        assertThat(one.file().getFileName())
                                .hasToString(one.article().id() + ".md"));
    }
}
