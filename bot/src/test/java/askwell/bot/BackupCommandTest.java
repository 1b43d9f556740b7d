package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.config.Layers;
import askwell.config.Storage;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class BackupCommandTest {
    private static final Edit LISA = new Edit("Lisa", "");
    private static final Instant DAY = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void keep_an_article_of_two_states() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                folder.resolve("articles/column.jsonl"),
                "{\"id\":\"e1\",\"question\":\"Who helps?\",\"answer\":\"We do.\"}");
        assertThat(run("import", "--no-wait").code()).isZero();
        try (var store = ArticleStores.open(new Storage(folder.resolve("data")))) {
            store.remove("e1", store.lastChange(), LISA);
            store.restore("e1", 1, store.lastChange(), LISA);
        }
    }

    @Test
    void a_backup_brings_back_every_state_of_every_article() {
        var backup = run("backup", file("backup.zip"));
        var restored = run("restore", file("backup.zip"), "--data", file("elsewhere"));

        assertThat(backup.out())
                .isEqualTo(
                        "the articles of %s: kept in %s.\n"
                                .formatted(file("data"), file("backup.zip")));
        assertThat(restored.out())
                .isEqualTo(
                        "the articles brought back into %s: 1 article.\n"
                                .formatted(file("elsewhere")));
        try (var before = ArticleStores.open(new Storage(folder.resolve("data")));
                var after = ArticleStores.open(new Storage(folder.resolve("elsewhere")))) {
            assertThat(after.history("e1")).hasSize(3).isEqualTo(before.history("e1"));
        }
    }

    @Test
    void what_was_set_on_discord_comes_back_with_its_history() {
        var file = new Layers(config(), folder.resolve("data"));
        file.set("organisation.contact", "call us", "Ada", DAY);
        file.set("organisation.contact", "write to us", "Bea", DAY);

        var backup = run("backup", file("backup.zip"));
        var restored = run("restore", file("backup.zip"), "--data", file("elsewhere"));

        assertThat(backup.out()).startsWith("the articles and what was set on Discord of ");
        assertThat(restored.out())
                .startsWith("the articles and what was set on Discord brought back into ");
        var there = new Layers(config(), folder.resolve("elsewhere"));
        assertThat(there.read().organisation().contact()).contains("write to us");
        assertThat(there.history("organisation.contact"))
                .hasSize(2)
                .isEqualTo(file.history("organisation.contact"));
    }

    @Test
    void no_secret_is_in_a_backup() throws IOException {
        Files.writeString(
                folder.resolve("data/settings.conf"),
                """
                # the token is very.secret.token
                discord.token = "very.secret.token"
                changes = [
                  {number: 1, at: "2026-11-01T12:00:00Z", by: "Ada", path: "discord.token", after: "very.secret.token"}
                  {number: 2, at: "2026-11-01T12:00:00Z", by: "Ada", path: "organisation.contact", after: "call us"}
                ]
                """);
        Files.writeString(folder.resolve("askwell.conf"), "discord.token = \"very.secret.token\"");

        run("backup", file("backup.zip"), "--config", file("askwell.conf"), "--data", file("data"));
        run("restore", file("backup.zip"), "--data", file("elsewhere"));

        try (var zip = new ZipFile(file("backup.zip"))) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("articles.db", "settings.conf");
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1))
                        .as(entry.getName())
                        .doesNotContain("very.secret.token");
            }
        }
        assertThat(folder.resolve("elsewhere/settings.conf"))
                .content()
                .contains("organisation.contact", "call us")
                .doesNotContain("token");
    }

    @Test
    void what_was_set_here_is_not_overwritten_by_a_backup() {
        run("backup", file("backup.zip"));
        new Layers(config(), folder.resolve("data"))
                .set("organisation.contact", "call us", "Ada", DAY);
        assertThat(folder.resolve("data/articles.db").toFile().delete()).isTrue();

        assertThat(run("restore", file("backup.zip")).err())
                .isEqualTo(
                        "askwell: settings.conf is kept in %s already, and would be lost: name an empty folder, or move it away.\n"
                                .formatted(file("data")));
    }

    @Test
    void what_comes_back_and_does_not_go_with_the_settings_here_is_told() throws IOException {
        new Layers(config(), folder.resolve("data"))
                .set("answering.unsure-threshold", "0.5", "Ada", DAY);
        run("backup", file("backup.zip"));
        Files.writeString(config(), "answering.threshold = 0.4");

        var restored =
                run(
                        "restore",
                        file("backup.zip"),
                        "--config",
                        file("askwell.conf"),
                        "--data",
                        file("elsewhere"));

        assertThat(restored.code()).isEqualTo(2);
        assertThat(restored.out()).contains("brought back into");
        assertThat(restored.err())
                .startsWith(
                        "askwell: all is brought back, but what was set on Discord does not go with the settings of this machine:\n")
                .contains("askwell settings --reset 'answering.unsure-threshold'");
    }

    @Test
    void damaged_settings_are_not_brought_back() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("damaged.zip")))) {
            zip.putNextEntry(new ZipEntry("articles.db"));
            zip.write(Files.readAllBytes(folder.resolve("data/articles.db")));
            zip.putNextEntry(new ZipEntry("settings.conf"));
            zip.write("changes = [ {".getBytes(UTF_8));
        }

        assertThat(run("restore", file("damaged.zip"), "--data", file("elsewhere")).err())
                .isEqualTo(
                        "askwell: %s is no backup of Askwell: its settings.conf is damaged. Nothing was changed.\n"
                                .formatted(file("damaged.zip")));
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void is_whole_while_somebody_writes() {
        try (var store = ArticleStores.open(new Storage(folder.resolve("data")))) {
            store.remove("e1", store.lastChange(), LISA);
            run("backup", file("backup.zip"));
            store.restore("e1", 1, store.lastChange(), LISA);
        }
        run("restore", file("backup.zip"), "--data", file("elsewhere"));

        try (var after = ArticleStores.open(new Storage(folder.resolve("elsewhere")))) {
            assertThat(after.isEmpty()).isTrue();
            assertThat(after.history("e1")).hasSize(4);
        }
    }

    @Test
    void no_backup_is_overwritten() {
        run("backup", file("backup.zip"));

        var again = run("backup", file("backup.zip"));

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo(
                        "askwell: there is a %s already; name another file, so that no backup is lost.\n"
                                .formatted(file("backup.zip")));
    }

    @Test
    void what_is_kept_is_not_overwritten_by_a_backup() {
        run("backup", file("backup.zip"));

        var restored = run("restore", file("backup.zip"));

        assertThat(restored.code()).isEqualTo(2);
        assertThat(restored.err())
                .isEqualTo(
                        "askwell: articles.db is kept in %s already, and would be lost: name an empty folder, or move it away.\n"
                                .formatted(file("data")));
    }

    @Test
    void another_file_is_refused_and_leaves_nothing_behind() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("other.zip")))) {
            zip.putNextEntry(new ZipEntry("../../evil.db"));
            zip.write(1);
        }
        Files.writeString(folder.resolve("text.zip"), "no zip at all");

        var stranger = run("restore", file("other.zip"), "--data", file("elsewhere"));
        var text = run("restore", file("text.zip"), "--data", file("elsewhere"));

        assertThat(stranger.err())
                .isEqualTo(
                        "askwell: %s is no backup of Askwell: it has a file ../../evil.db in it. Nothing was changed.\n"
                                .formatted(file("other.zip")));
        assertThat(text.err())
                .isEqualTo(
                        "askwell: %s is no backup of Askwell: there is no articles.db and no journal.db in it. Nothing was changed.\n"
                                .formatted(file("text.zip")));
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void a_damaged_database_is_not_brought_back() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("damaged.zip")))) {
            zip.putNextEntry(new ZipEntry("articles.db"));
            zip.write("SQLite format 3, or so it says".getBytes(UTF_8));
        }

        var run = run("restore", file("damaged.zip"), "--data", file("elsewhere"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("articles.db is not a database, or is damaged");
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void there_may_be_nothing_to_back_up() {
        var run = run("backup", file("backup.zip"), "--data", file("nowhere"));

        assertThat(run.err())
                .isEqualTo(
                        "askwell: there is nothing in %s to back up: name the folder in which articles are kept.\n"
                                .formatted(file("nowhere")));
    }

    private Terminal.Run run(String... args) {
        return new Terminal(folder).run(args);
    }

    private Path config() {
        var config = folder.resolve("askwell.conf");
        try {
            return Files.exists(config) ? config : Files.writeString(config, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
