package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The moderators' commands in the terminal, on the same column as the bot's.
class ModerateCommandTest {
    @TempDir private Path folder;

    private Terminal terminal;

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
    void an_article_that_is_added_is_answered_with() {
        var run =
                terminal.piping(
                        """
                        /article add
                        How much does day care cost?
                        .
                        Ask the centre; most charge by the day.

                        It is often less than a home.
                        .
                        price of day care
                        .
                        money

                        """,
                        "moderate");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        """
                        > /article add

                        A new article
                        """,
                        ": It is often less than a home.\n",
                        "\nHow much does day care cost?\n");
        assertThat(terminal.run("ask", "price of day care").out())
                .contains("Ask the centre; most charge by the day.");
    }

    @Test
    void an_article_is_changed_and_that_is_undone_by_a_number() {
        var changed =
                terminal.piping(
                        """
                        /article edit respite
                        .
                        Ask the agency early.
                        .
                        .


                        """,
                        "moderate");
        assertThat(changed.out()).contains("  How do I find respite care?\n", "3. Undo\n");
        assertThat(terminal.run("ask", "how do I find respite care").out())
                .contains("Ask the agency early.");

        terminal.piping("/article edit respite\n.\nAsk nobody.\n.\n.\n\n\n3\n", "moderate");
        assertThat(terminal.run("ask", "how do I find respite care").out())
                .contains("Ask the agency early.");
    }

    @Test
    void a_form_whose_input_ends_saves_nothing() {
        var run = terminal.piping("/article add\nHow much does it cost?\n", "moderate");

        assertThat(run.out()).endsWith("Nothing was sent.\n");
        assertThat(terminal.piping("/article list\n", "moderate").out()).contains("\n2 articles\n");
    }

    @Test
    void the_column_may_lie_elsewhere() {
        var other = folder.resolve("elsewhere").toString();
        var run = terminal.piping("/article list\n", "moderate", "--data", other);

        assertThat(run.err())
                .isEqualTo(
                        "askwell: took 2 articles over into %s: kept there from now on.\n"
                                .formatted(other));
        assertThat(terminal.piping("", "moderate", "--data", other).err()).isEmpty();
    }
}
