package askwell.bot.journal;

import static askwell.bot.journal.JournalFolder.asked;
import static askwell.bot.journal.JournalFolder.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwell.config.Privacy;
import askwell.config.Privacy.Keep;
import askwell.knowledge.database.StoreException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What stays in the file, and what does not.
class JournalFileTest {

    @TempDir Path path;
    private JournalFolder folder;

    @BeforeEach
    void make_folder() {
        folder = new JournalFolder(path);
    }

    @Test
    void what_is_deleted_is_in_no_byte_any_more() {
        try (var journal = folder.open(Keep.ALL);
                var _ = folder.open(Keep.ALL)) {
            fill(journal, Optional.of("member-1"));
            folder.pass(Duration.ofDays(10));
            fill(journal, Optional.of("member-2"));
            assertThat(folder.holds("kumquat")).isTrue();
            assertThat(folder.holds("member-1")).isTrue();

            assertThat(journal.forget("member-1")).isEqualTo(100);
            assertThat(folder.holds("member-1")).isFalse();
            assertThat(journal.keptOn("member-2")).hasSize(100);

            folder.pass(Duration.ofDays(20));
            assertThat(journal.purge()).isEqualTo(300);
            assertThat(folder.holds("kumquat")).isTrue();

            folder.pass(Duration.ofDays(10));
            assertThat(journal.purge()).isEqualTo(400);
            assertThat(folder.holds("kumquat")).isFalse();
            assertThat(folder.holds("member-2")).isFalse();
        }
        assertThat(folder.holds("kumquat")).isFalse();
    }

    private static void fill(Journal journal, Optional<String> member) {
        for (int i = 0; i < 300; i++) {
            journal.asked(asked("kumquat ".repeat(i) + i, Outcome.ANSWERED));
        }
        for (int i = 0; i < 100; i++) {
            journal.handOver(handover("kumquat ".repeat(i) + i, member));
        }
    }

    @Test
    void the_settings_can_be_told() {
        var privacy = new Privacy(Keep.UNANSWERED, Duration.ofDays(3), Optional.empty());
        try (var journal = Journal.open(path, privacy, folder)) {
            assertThat(journal.privacy()).isEqualTo(privacy);
        }
    }

    @Test
    void many_may_write_and_read_at_once() throws Exception {
        try (var one = folder.open(Keep.ALL);
                var other = folder.open(Keep.ALL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work =
                    IntStream.range(0, 60)
                            .<Callable<String>>mapToObj(i ->
                                    () -> {
                                        var journal = i % 2 == 0 ? one : other;
                                        var key = journal.asked(asked("q" + i, Outcome.NO_ANSWER));
                                        journal.noted(key, Feedback.HELPED);
                                        if (i % 20 == 0) {
                                            journal.purge();
                                        }
                                        return journal.entry(key).isPresent() ? key : "";
                                    })
                            .toList();

            var keys = new HashSet<String>();
            for (var done : threads.invokeAll(work)) {
                keys.add(done.get());
            }

            assertThat(keys).hasSize(60).doesNotContain("");
        }
    }

    @Test
    void what_was_said_to_be_kept_survives_a_crash() throws Exception {
        var keys = new ArrayList<String>();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Asking.class.getName(),
                                path.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var lines = process.inputReader()) {
            while (keys.size() < 20) {
                var line = lines.readLine();
                assertThat(line).isNotNull();
                if (line.startsWith(Asking.KEY)) {
                    keys.add(line.substring(Asking.KEY.length()));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var journal = folder.open(Keep.ALL, Duration.ofDays(3650))) {
            assertThat(keys).allSatisfy(key -> assertThat(journal.entry(key)).isPresent());
        }
    }

    /// Asks until it is killed, and tells each key.
    static final class Asking {

        static final String KEY = "key: ";

        private Asking() {}

        public static void main(String[] arguments) {
            var privacy = new Privacy(Keep.ALL, Duration.ofDays(30), Optional.empty());
            try (var journal =
                    Journal.open(Path.of(arguments[0]), privacy, InstantSource.system())) {
                while (!System.out.checkError()) {
                    System.out.println(KEY + journal.asked(asked("q", Outcome.ANSWERED)));
                }
            }
        }
    }

    @Test
    void what_cannot_be_used_is_refused_in_words() throws IOException, SQLException {
        var file = path.resolve(Journal.FILE);
        folder.open(Keep.ALL).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '7'");
        }
        assertThatThrownBy(() -> folder.open(Keep.ALL))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "%s was written by a newer Askwell (its schema is version 7, this program knows %d): update this program, or name another folder in storage.folder"
                                .formatted(file, Journal.SCHEMA.newest()));

        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> folder.open(Keep.ALL))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "%s is a folder, but the journal is kept in a file of that name: move it away, or name another folder in storage.folder"
                                .formatted(file));
    }

    @Test
    void a_row_that_says_nonsense_is_named() throws SQLException {
        var file = path.resolve(Journal.FILE);
        try (var journal = folder.open(Keep.ALL)) {
            var key = journal.asked(asked("q", Outcome.ANSWERED));
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE asked SET outcome = 'SHRUG'");
            }
            assertThatThrownBy(() -> journal.entry(key))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "%s is damaged: question %s cannot be read; put a backup in its place"
                                    .formatted(file, key));
        }
    }

    @Test
    void a_closed_journal_says_that_it_is() {
        var journal = folder.open(Keep.ALL);
        journal.close();

        for (var use : List.<Runnable>of(journal::untold, journal::purge)) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the store in %s is closed".formatted(path.resolve(Journal.FILE)));
        }
    }
}
