package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Storage;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Each trouble is made, told, mended, and then told no more. Today is 1 March 2026.
class DoctorCommandTest {
    private static final String WELL =
            """
            discord { moderators-channel = "100000000000000001" }
            answering.semantic = off
            safety {
              staff-channel = "100000000000000002"
              emergency = "911"
              helplines = [ { id = lifeline, name = "Lifeline", contact = "000", for = "Anything", verified = "2026-02-01" } ]
            }
            groups = [
              { id = tuesday, name = "Tuesday Table", kind = "support group", audience = "Everybody",
                open = yes, registration = no, checked = "2026-01-01" }
            ]
            """;

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void import_an_article() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                "{\"id\":\"e1\",\"question\":\"Who helps?\",\"answer\":\"We do.\"}");
        settings("");
        assertThat(run("import", folder.resolve("articles").toString()).code()).isZero();
    }

    @Test
    void where_all_is_well_it_says_so() {
        var run = run("doctor");

        assertThat(run.out())
                .contains(
                        "  ok  %s can be read\n".formatted(folder.resolve("askwell.conf")),
                        "  ok  the settings go together\n",
                        "  ok  every helpline was called within 90 days\n",
                        "  ok  the details of every group were checked within half a year\n",
                        "  ok  articles.db is whole\n",
                        "  ok  1 article, and it is in the index\n",
                        "0 broken\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void channels_that_nothing_reads() throws IOException {
        broken(
                "discord.watch.channels = [\"100000000000000003\"]",
                """
                  !!  discord.watch.channels names 1, but discord.message-content is off
                      no channel is watched
                      → set discord.message-content = on, and switch "Message Content Intent" on in the developer portal; or empty discord.watch.channels
                """);
        fine(
                "discord.watch.channels = [\"100000000000000003\"]\ndiscord.message-content = on",
                "no channel is watched");
    }

    @Test
    void a_helpline_that_nobody_called() throws IOException {
        broken(
                """
                safety.helplines = [ { id = lifeline, name = "Lifeline", contact = "000", for = "Anything" } ]
                """,
                """
                  !!  safety.helplines[lifeline].verified is not set
                      `askwell run` does not start with the safety screen on
                      → call it, then write the day on which you did
                """);
    }

    @Test
    void a_helpline_that_was_called_long_ago() throws IOException {
        weak(
                """
                safety.helplines = [ { id = lifeline, name = "Lifeline", contact = "000", for = "Anything", verified = "2025-11-01" } ]
                """,
                """
                   ~  the helpline Lifeline was last verified on 2025-11-01
                      a number that is no longer answered costs somebody in danger the time they do not have
                      → call it, and write today's date to safety.helplines[lifeline].verified
                """);
    }

    @Test
    void a_group_that_nobody_looked_after() throws IOException {
        weak(
                """
                groups = [
                  { id = tuesday, name = "Tuesday Table", kind = "support group", audience = "Everybody",
                    open = yes, registration = no, checked = "2025-01-01" }
                ]
                """,
                """
                   ~  the details of Tuesday Table were last checked on 2025-01-01
                      members come to a door that may be closed
                      → check them, and write today's date to groups[tuesday].checked
                """);
    }

    @Test
    void a_token_that_stands_in_the_settings() throws IOException {
        weak(
                "discord.token = secret-token",
                """
                   ~  the token stands in the settings, %s line %d
                      whoever reads that file can speak as your bot
                      → put it into the environment as DISCORD_TOKEN, or into a file of its own (discord.token-file)
                """
                        .formatted(folder.resolve("askwell.conf"), WELL.lines().count() + 1));
        assertThat(run("doctor").out()).doesNotContain("secret-token");
    }

    @Test
    void two_tokens_no_moderators_and_no_screen() throws IOException {
        settings(
                """
                discord { token = a, token-file = b, moderators-channel = null }
                safety.screen = off
                """);

        assertThat(run("doctor").out())
                .contains(
                        "  ~  both discord.token and discord.token-file are set\n",
                        "  ~  discord.moderators-channel is not set\n",
                        "  ~  safety.screen is off\n");
    }

    @Test
    void unasked_answers_that_are_no_surer_than_others() throws IOException {
        weak(
                "discord.watch.threshold = 0.5",
                """
                   ~  discord.watch.threshold = 0.5 is below answering.threshold = 0.74
                      it would answer unasked no more surely than it does when asked
                      → raise discord.watch.threshold
                """);
    }

    @Test
    void a_damaged_database() throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            file.write(new byte[100]);
        }

        var run = run("doctor");

        assertThat(run.out())
                .contains("  !!  %s is not a database, or is damaged".formatted(database()));
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_golden_question_that_fails() {
        teach(new Golden("Who helps?", Optional.of("e2")));

        var run = run("doctor");

        assertThat(run.out())
                .contains(
                        """
                          !!  a golden question fails: "Who helps?" should be answered by the article e2, which is not there, but nothing is said.
                              members get it wrong too, and others that are like it
                              → /why shows what it weighed: teach it there, or edit the article
                        """);
        assertThat(run.code()).isEqualTo(1);

        teach(new Golden("Who helps?", Optional.empty()));
        assertThat(run("doctor").out())
                .contains("  ok  all 1 golden questions are answered as they should be\n");
    }

    private void teach(Golden golden) {
        try (var store = ArticleStores.open(new Storage(folder.resolve("data")))) {
            store.lessons().teach(golden, "Lisa");
        }
    }

    @Test
    void a_folder_without_articles() throws IOException {
        Files.delete(database());

        assertThat(run("doctor").out()).doesNotContain("in the index");
        assertThat(run("doctor", "--data", folder.resolve("none").toString()).out())
                .contains("  ~  there is no folder %s yet\n".formatted(folder.resolve("none")));
    }

    @Test
    void scripts_get_a_line_of_json_a_finding() throws IOException {
        settings("discord.watch.threshold = 0.5");

        assertThat(run("doctor", "--json").out().lines())
                .contains(
                        "{\"grade\":\"weak\",\"what\":\"discord.watch.threshold = 0.5 is below answering.threshold = 0.74\",\"why\":\"it would answer unasked no more surely than it does when asked\",\"remedy\":\"raise discord.watch.threshold\"}")
                .allSatisfy(line -> assertThat(line).startsWith("{\"grade\":"));
    }

    private void broken(String more, String told) throws IOException {
        settings(more);
        var run = run("doctor");
        assertThat(run.out()).contains(told);
        assertThat(run.code()).isEqualTo(1);
    }

    private void weak(String more, String told) throws IOException {
        settings(more);
        var run = run("doctor");
        assertThat(run.out()).contains(told);
        assertThat(run.code()).isZero();
    }

    private void fine(String more, String notTold) throws IOException {
        settings(more);
        var run = run("doctor");
        assertThat(run.out()).doesNotContain(notTold);
        assertThat(run.code()).isZero();
    }

    private Path database() {
        return folder.resolve("data/articles.db");
    }

    /// @param more what else is set, or otherwise
    private void settings(String more) throws IOException {
        // Behind what is well, which it takes the place of.
        Files.writeString(folder.resolve("askwell.conf"), WELL + more);
    }

    private Terminal.Run run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", folder.resolve("askwell.conf").toString()));
        if (args[0].equals("doctor")) {
            all.add("--offline");
        }
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        return new Terminal(folder).run(all.toArray(String[]::new));
    }
}
