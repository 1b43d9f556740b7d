package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Storage;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `--server NAME`: one server of several, at the terminal.
class ServerOptionTest {
    private static final String PARKING = "Where do I park at the hospital?";

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void write_the_settings() throws IOException {
        article("all", "{\"id\":\"e1\",\"question\":\"Who helps?\",\"answer\":\"We do.\"}");
        article(
                "north",
                "{\"id\":\"parking\",\"question\":\"%s\",\"answer\":\"Behind the chapel.\"}"
                        .formatted(PARKING));
        Files.writeString(
                folder.resolve("askwell.conf"),
                """
                organisation.name = "Carers"
                answering { semantic = off, threshold = 0.3 }
                safety.screen = off
                storage.folder = "$/data"
                articles.folders = ["$/all"]
                servers = [
                  { id = "123456789012345678", name = carers-north
                    organisation.name = "Carers North"
                    articles.folders = ["$/north"] }
                  { id = "223456789012345678", name = carers-south }
                ]
                """
                        .replace("$", folder.toString()));
    }

    private void article(String below, String line) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(below)).resolve("column.jsonl"), line);
    }

    private Terminal.Run run(String... args) {
        return piping("", args);
    }

    private Terminal.Run piping(String in, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(1, List.of("--config", folder.resolve("askwell.conf").toString()));
        return new Terminal(folder).piping(in, all.toArray(String[]::new));
    }

    @Test
    void asks_and_talks_as_in_that_server() {
        assertThat(run("ask", "--server", "carers-north", PARKING).out())
                .contains("Behind the chapel.");
        assertThat(run("ask", PARKING).out()).doesNotContain("Behind the chapel.");
        assertThat(piping(PARKING + "\n", "chat", "--server", "carers-north").out())
                .contains("Carers North", "Behind the chapel.");
    }

    @Test
    void imports_into_the_server_s_own_folder_and_exports_from_there() {
        assertThat(run("import", "--no-wait", "--server", "carers-north").code()).isZero();

        try (var store =
                ArticleStores.open(new Storage(folder.resolve("data/servers/carers-north")))) {
            assertThat(store.articles()).hasSize(1);
        }
        assertThat(folder.resolve("data/articles.db")).doesNotExist();
        run("export", "--server", "carers-north", folder.resolve("out.jsonl").toString());
        assertThat(folder.resolve("out.jsonl"))
                .content()
                .contains("Behind the chapel.")
                .doesNotContain("Who helps?");
    }

    @Test
    void goes_with_data_which_then_has_the_server_below_it() {
        var elsewhere = folder.resolve("elsewhere");

        run("import", "--no-wait", "--server", "carers-north", "--data", elsewhere.toString());

        assertThat(elsewhere.resolve("servers/carers-north/articles.db")).exists();
    }

    @Test
    void settings_say_what_holds_there_and_where_it_comes_from() {
        var file = folder.resolve("askwell.conf");

        var north = run("settings", "--server", "carers-north").out();
        var whole = run("settings").out();

        assertThat(north)
                .contains(
                        "organisation.name = \"Carers North\" # %s line 8\n".formatted(file),
                        "answering.threshold = 0.3 # %s line 2\n".formatted(file),
                        "storage.folder = \"%s/data/servers/carers-north\" # %s line 4\n"
                                .formatted(folder, file))
                .doesNotContain("carers-south");
        assertThat(whole)
                .contains(
                        "organisation.name = \"Carers\" # %s line 1\n".formatted(file),
                        "servers[carers-north].organisation.name = \"Carers North\" # %s line 8\n"
                                .formatted(file));
    }

    @Test
    void what_admins_set_in_a_server_holds_there_alone() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("data/servers/carers-north"))
                        .resolve("settings.conf"),
                "changes = [{number = 1, at = \"2026-11-27T10:00:00Z\", by = Ada, path = organisation.contact, after = \"ring us\"}]");

        assertThat(run("settings", "--server", "carers-north").out())
                .contains(
                        "organisation.contact = \"ring us\" # set on Discord by Ada on 2026-11-27");
        assertThat(run("settings", "--server", "carers-south").out()).doesNotContain("ring us");
        assertThat(run("settings").out()).doesNotContain("ring us");
    }

    @Test
    void what_was_set_in_a_server_and_does_not_go_is_told_and_taken_away_there()
            throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("data/servers/carers-north"))
                        .resolve("settings.conf"),
                "changes = [{number = 1, at = \"2026-11-27T10:00:00Z\", by = Ada, path = answering.threshold, after = \"0.001\"}]");

        for (var check :
                List.of(run("settings", "--check"), run("ask", "--server", "carers-north", "x"))) {
            assertThat(check.code()).isEqualTo(2);
            assertThat(check.err())
                    .contains(
                            "answering.threshold = 0.001",
                            "askwell settings --server carers-north --reset 'answering.threshold'");
        }
        assertThat(run("ask", "--server", "carers-south", "Who helps?").code()).isZero();

        assertThat(
                        run(
                                        "settings",
                                        "--server",
                                        "carers-north",
                                        "--reset",
                                        "answering.threshold")
                                .code())
                .isZero();
        assertThat(run("settings", "--check").code()).isZero();
    }

    @Test
    void what_was_set_in_a_server_is_taken_away_there_alone() throws IOException {
        for (var below : List.of("", "servers/carers-north", "servers/carers-south")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("data").resolve(below))
                            .resolve("settings.conf"),
                    "changes = [{number = 1, at = \"2026-11-27T10:00:00Z\", by = Ada, path = organisation.contact, after = \"ring us\"}]");
        }
        var reset =
                List.of("settings", "--server", "carers-north", "--reset", "organisation.contact");

        var first = run(reset.toArray(String[]::new));
        var again = run(reset.toArray(String[]::new));

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .startsWith("what was set of organisation.contact on Discord is taken away.\n");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo(
                        "askwell: nothing is set of organisation.contact on Discord; `askwell settings --server carers-north` tells what is.\n");
        assertThat(run("settings", "--server", "carers-north").out()).doesNotContain("ring us");
        assertThat(run("settings", "--server", "carers-south").out()).contains("ring us");
        assertThat(run("settings").out()).contains("ring us");
    }

    @Test
    void a_name_that_is_none_is_refused_with_those_that_are() throws IOException {
        var file = folder.resolve("askwell.conf");
        for (var command :
                List.of("ask", "chat", "settings", "insight", "doctor", "backup", "evaluate")) {
            var run =
                    command.equals("ask") || command.equals("backup")
                            ? run(command, "--server", "carers-nord", "x")
                            : run(command, "--server", "carers-nord");

            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err())
                    .as(command)
                    .isEqualTo(
                            "askwell: %s has no server carers-nord (did you mean carers-north?); name one of these: carers-north, carers-south.\n"
                                    .formatted(file));
        }

        Files.writeString(file, "organisation.name = \"Carers\"");
        assertThat(run("settings", "--server", "carers-north").err())
                .isEqualTo(
                        "askwell: %s has no servers, so leave --server out; reference.conf shows how one gets a section of its own.\n"
                                .formatted(file));
    }

    @Test
    void the_bot_itself_serves_all_of_them() {
        assertThat(run("run", "--server", "carers-north").err())
                .isEqualTo(
                        "askwell: the bot serves all servers at once; leave --server out, which is for the other commands.\n");
    }

    @Test
    void the_doctor_looks_at_all_and_says_whose_it_is() {
        run("import", "--no-wait", "--server", "carers-north");

        assertThat(run("doctor", "--offline").out())
                .contains(
                        "carers-north: articles.db is whole",
                        "carers-south: there is no folder %s/data/servers/carers-south yet"
                                .formatted(folder));
        assertThat(run("doctor", "--offline", "--server", "carers-north").out())
                .contains("articles.db is whole")
                .doesNotContain("carers-south", "carers-north: ");
    }

    @Test
    void the_doctor_tells_once_what_the_whole_bot_has_but_once() throws IOException {
        var file = folder.resolve("askwell.conf");
        Files.writeString(file, "discord.token = \"secret\"\n" + Files.readString(file));
        run("import", "--no-wait");
        run("import", "--no-wait", "--server", "carers-north");

        for (var doctor :
                List.of(
                        run("doctor", "--offline"),
                        run("doctor", "--offline", "--server", "carers-north"))) {
            assertThat(doctor.out()).doesNotContain("secret");
            assertThat(doctor.out().lines().filter(line -> line.contains("MB are free")))
                    .hasSize(1);
            assertThat(doctor.out().lines().filter(line -> line.contains("the token stands in")))
                    .hasSize(1);
        }
    }

    @Test
    void the_doctor_finds_what_a_server_without_a_section_has_left_behind() throws IOException {
        run("import", "--no-wait", "--server", "carers-north");
        var file = folder.resolve("askwell.conf");
        Files.writeString(file, Files.readString(file).replace("= carers-north", "= carers-east"));

        assertThat(run("doctor", "--offline").out())
                .contains(
                        "%s/data/servers/carers-north is kept, but carers-north has no section in servers"
                                .formatted(folder),
                        "delete the folder, or write the section again");
    }

    @Test
    void what_one_column_had_moves_to_a_server_by_a_backup() {
        run("import", "--no-wait");
        var zip = folder.resolve("all.zip").toString();
        run("backup", zip);

        assertThat(run("restore", "--server", "carers-south", zip).code()).isZero();

        assertThat(run("ask", "--server", "carers-south", "Who helps?").out()).contains("We do.");
    }

    @Test
    void a_backup_of_all_has_the_servers_and_one_of_a_server_nothing_else() {
        run("import", "--no-wait");
        run("import", "--no-wait", "--server", "carers-north");

        var whole = run("backup", folder.resolve("all.zip").toString());
        var north =
                run("backup", "--server", "carers-north", folder.resolve("north.zip").toString());
        var back =
                run(
                        "restore",
                        "--data",
                        folder.resolve("new").toString(),
                        folder.resolve("all.zip").toString());
        var moved =
                run(
                        "restore",
                        "--data",
                        folder.resolve("moved").toString(),
                        folder.resolve("north.zip").toString());

        assertThat(whole.out())
                .isEqualTo(
                        "the articles and all of carers-north of %s/data: kept in %s/all.zip.\n"
                                .formatted(folder, folder));
        assertThat(north.out()).startsWith("the articles of %s/data/servers/".formatted(folder));
        assertThat(back.out())
                .isEqualTo(
                        "the articles and all of carers-north brought back into %s/new: 2 articles.\n"
                                .formatted(folder));
        assertThat(moved.out()).contains("the articles brought back", "1 article.");
        assertThat(
                        run(
                                        "ask",
                                        "--data",
                                        folder.resolve("new").toString(),
                                        "--server",
                                        "carers-north",
                                        PARKING)
                                .out())
                .contains("Behind the chapel.");
    }
}
