package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
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
    void a_form_that_is_refused_opens_again_with_everything_that_was_typed() {
        var run =
                moderate(
                        "/article add",
                        "How much does day care cost?",
                        ".",
                        "",
                        ".",
                        "price of day care",
                        ".",
                        "",
                        "see the newsletter",
                        "1",
                        ".",
                        "By the day.",
                        ".",
                        ".",
                        "",
                        "-");

        assertThat(run)
                .contains(
                        """
                        Not saved yet: something is missing

                        There is no answer yet.

                        “see the newsletter” is no link.\
                        """)
                .contains("  How much does day care cost?\n", "  price of day care\n")
                .contains("Saved: members get it from now on");
        assertThat(terminal.run("ask", "price of day care").out()).contains("By the day.");
    }

    @Test
    void a_removal_asks_once_and_what_was_removed_comes_back() {
        assertThat(moderate("/article remove hospice", "1"))
                .contains("Remove this article?", "Removed: members do not get it any more");
        assertThat(moderate("/article list")).contains("\nOne article\n");

        assertThat(moderate("/article restore", "1", "1"))
                .contains("Removed articles", "Saved: members get it from now on");
        assertThat(terminal.run("ask", "what is hospice").out()).contains("last months");
        assertThat(moderate("/article history hospice")).contains("3 · ", "2 · ", "1 · ");
    }

    @Test
    void files_come_in_are_taken_back_and_go_out() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("more.md"), "# Who cuts her toenails?\n\nA podiatrist.\n");
        assertThat(moderate("/article import " + file, "1"))
                .contains(
                        "This would come in",
                        "“Who cuts her toenails?” (more.md)",
                        "Imported: 1 article is new or changed");
        assertThat(moderate("/article list")).contains("\n3 articles\n");

        var out =
                terminal.piping("/article export jsonl\n", "moderate", "--files", folder.toString())
                        .out();
        assertThat(out).contains("3 articles", "column.jsonl");
        assertThat(folder.resolve("column.jsonl"))
                .content()
                .contains("Who cuts her toenails?", "What is hospice?");

        var again = Files.writeString(folder.resolve("next.md"), "# Who drives?\n\nNobody.\n");
        assertThat(moderate("/article import " + again, "1", "1"))
                .contains("Taken back: 1 article is as it was before the import");
        assertThat(moderate("/article list")).contains("\n3 articles\n");
    }

    @Test
    void a_hostile_file_is_refused_with_a_sentence_and_leaves_nothing_behind() throws IOException {
        var entities =
                Files.writeString(
                        folder.resolve("export.xml"),
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">&x;</rss>");

        assertThat(moderate("/article import " + entities))
                .contains("1 skipped", "export.xml: it declares a document type");
        assertThat(moderate("/article list")).contains("\n2 articles\n");
        assertThat(folder.resolve("data/imports")).isEmptyDirectory();
    }

    @Test
    void a_line_of_100_MB_is_refused_with_a_sentence_and_leaves_nothing_behind()
            throws IOException {
        var file = folder.resolve("long.jsonl");
        try (var long1 = new RandomAccessFile(file.toFile(), "rw")) {
            long1.setLength(100L << 20);
        }

        assertThat(moderate("/article import " + file))
                .contains("These files are too large", "Together they may have 64 MB.");
        assertThat(folder.resolve("data/imports")).isEmptyDirectory();
        var run = terminal.run("import", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("long.jsonl: it has 100.0 MB, but");
        assertThat(moderate("/article list")).contains("\n2 articles\n");
    }

    @Test
    void what_needs_a_second_person_is_kept_and_not_said_to_be_posted() throws IOException {
        var settings =
                Files.writeString(
                        folder.resolve("askwell.conf"),
                        """
                        organisation.name = "Lamplight"
                        articles.folders = ["%1$s/articles"]
                        storage.folder = "%1$s/data"
                        answering.semantic = off
                        discord.moderators-channel = "123456789012345678"
                        moderating.approval = on
                        """
                                .formatted(folder));
        var run =
                terminal.piping(
                        "/article remove hospice\n1\n",
                        "moderate",
                        "--config",
                        settings.toString());

        assertThat(run.out())
                .contains(
                        """
                        Another moderator has to approve of it. It could not be posted in the
                        moderators’ channel, so tell them: they find it with /article drafts.
                        """);
        assertThat(terminal.run("ask", "what is hospice").out()).contains("last months");
    }

    @Test
    void words_that_mean_the_same_hold_at_once_until_they_are_taken_back() {
        assertThat(moderate("/synonym add kipfel means: respite care", "/synonym list"))
                .contains("From now on they mean the same", "· kipfel = respite care");
        assertThat(terminal.run("ask", "how do I find kipfel").out()).contains("Ask the agency.");

        assertThat(moderate("/lessons", "1", "1")).contains("Taken back");
        assertThat(moderate("/synonym list")).contains("No words mean the same yet");
    }

    private String moderate(String... lines) {
        return terminal.piping(String.join("\n", lines) + "\n", "moderate").out();
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
