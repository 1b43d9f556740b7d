package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.database.SqliteDatabase;
import askwell.knowledge.database.StoreException;
import askwell.knowledge.store.ArticleStore.Edit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Whatever is wrong with the file of a store is said in words for an admin, and nothing that was kept is lost.
class SqliteTroubleTest {

    private static final Edit ANA = new Edit("Ana", "");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("articles.db");
    }

    private ArticleStore open() {
        return ArticleStores.open(new Storage(folder));
    }

    private ArticleStore open(SQLiteConfig settings) {
        return new SqlArticleStore(
                SqliteDatabase.open(file(), ArticleStores.SCHEMA, settings),
                InstantSource.system());
    }

    private static List<Article> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Article.of("a" + n, "What is " + n + "?", "y".repeat(2_000)))
                .toList();
    }

    private void fill(int count) {
        try (var store = open()) {
            store.saveAll(articles(count), ANA);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    @Nested
    class Places {

        @Test
        void a_folder_in_place_of_the_file() throws IOException {
            Files.createDirectory(file());

            assertThatThrownBy(SqliteTroubleTest.this::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "%s is a folder, but articles are kept in a file of that name: move it away, or name another folder in storage.folder"
                                    .formatted(file()));
        }

        @Test
        void a_file_in_place_of_the_folder() throws IOException {
            Files.writeString(file(), "mine");
            var inFile = new Storage(file());

            assertThatThrownBy(() -> ArticleStores.open(inFile))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "the folder %s cannot be made (FileAlreadyExists): check the rights and that no file is in its way, or name another folder in storage.folder"
                                    .formatted(file()));
            assertThat(file()).hasContent("mine");
        }

        @Test
        void a_folder_that_may_not_be_written() {
            assertThat(folder.toFile().setWritable(false)).isTrue();
            try {
                assumeFalse(Files.isWritable(folder), "an administrator may write anywhere");
                assertThatThrownBy(SqliteTroubleTest.this::open)
                        .isInstanceOf(StoreException.class)
                        .hasMessage(readOnly(folder));
            } finally {
                assertThat(folder.toFile().setWritable(true)).isTrue();
            }
        }

        @Test
        void a_file_that_may_not_be_written() {
            fill(1);
            var readOnly = SqliteDatabase.settings();
            readOnly.setReadOnly(true);
            try (var store = new SqlArticleStore(opened(readOnly), InstantSource.system())) {
                assertThatThrownBy(() -> store.saveAll(articles(2), ANA))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(readOnly(file()));
                assertThat(store.articles()).hasSize(1);
            }
        }

        private SqliteDatabase opened(SQLiteConfig settings) {
            return SqliteDatabase.open(file(), ArticleStores.SCHEMA, settings);
        }

        private static String readOnly(Path place) {
            return "%s cannot be written: give the user that runs this program the right to, or name another folder in storage.folder"
                    .formatted(place);
        }
    }

    @Nested
    class OtherFiles {

        @Test
        void a_file_that_is_no_database() throws IOException {
            for (var content : List.of("# Articles\n", "x".repeat(10_000))) {
                Files.writeString(file(), content);

                assertThatThrownBy(SqliteTroubleTest.this::open)
                        .isInstanceOf(StoreException.class)
                        .hasMessage(
                                "%s is not a database, or is damaged: put a backup in its place, or move it away to start with an empty one"
                                        .formatted(file()));
                assertThat(file()).hasContent(content);
            }
        }

        @Test
        void a_database_of_another_program() throws SQLException {
            sql("CREATE TABLE bookmarks (url TEXT)");

            assertThatThrownBy(SqliteTroubleTest.this::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessage(ofAnotherProgram("bookmarks"));
        }

        @Test
        void a_database_of_another_program_that_numbers_its_schema_as_we_do() throws SQLException {
            for (var version : List.of("1", "7", "2024.01")) {
                sql(
                        "DROP TABLE IF EXISTS bookmarks",
                        "DROP TABLE IF EXISTS flyway_schema_history",
                        "CREATE TABLE bookmarks (url TEXT)",
                        "CREATE TABLE flyway_schema_history (version TEXT)",
                        "INSERT INTO flyway_schema_history VALUES ('" + version + "')");

                assertThatThrownBy(SqliteTroubleTest.this::open)
                        .isInstanceOf(StoreException.class)
                        .hasMessage(ofAnotherProgram("bookmarks"));
            }
        }

        private String ofAnotherProgram(String table) {
            return "%s is a database of another program (it holds the table %s): name another folder in storage.folder"
                    .formatted(file(), table);
        }

        @Test
        void a_database_of_a_newer_askwell() throws SQLException {
            fill(1);
            sql(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                            + " script, installed_by, execution_time, success) VALUES (9, '12', 'x',"
                            + " 'SQL', 'V12__x.sql', 'x', 0, 1)");

            assertThatThrownBy(SqliteTroubleTest.this::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "%s was written by a newer Askwell (its schema is version 12, this program knows %d): update this program, or name another folder in storage.folder"
                                    .formatted(file(), ArticleStores.SCHEMA.newest()));
        }

        @Test
        void an_empty_file_is_a_store_yet_to_be_filled() throws IOException {
            Files.createFile(file());
            fill(1);
            try (var store = open()) {
                assertThat(store.articles()).hasSize(1);
            }
        }
    }

    @Nested
    class Disks {

        @Test
        void a_full_disk_refuses_a_change_and_loses_nothing() {
            fill(20);
            var full = SqliteDatabase.settings();
            full.setPragma(Pragma.MAX_PAGE_COUNT, "30");
            try (var store = open(full)) {
                assertThatThrownBy(() -> store.saveAll(articles(500), ANA))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(
                                "the disk that holds %s is full: nothing of this change was kept; make room and try again"
                                        .formatted(file()));
                assertThat(store.articles()).hasSize(20);
                assertThat(store.lastChange()).isEqualTo(20);

                var small = store.remove("a1", 2, ANA);
                assertThat(small.change()).isEqualTo(21);
            }
            try (var store = open()) {
                assertThat(store.saveAll(articles(500), ANA)).hasSize(481);
            }
        }

        @Test
        void another_program_that_writes_and_does_not_finish() throws SQLException {
            fill(1);
            var impatient = SqliteDatabase.settings();
            impatient.setBusyTimeout(20);
            try (var store = open(impatient);
                    var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> store.remove("a0", 1, ANA))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(
                                "another program is writing to %s and did not finish in time: nothing of this change was kept; try again, or stop the other program"
                                        .formatted(file()));
                assertThat(store.articles()).hasSize(1);

                statement.execute("ROLLBACK");
                assertThat(store.remove("a0", 1, ANA).change()).isEqualTo(2);
            }
        }

        @Test
        void a_file_that_is_cut_off_anywhere() throws IOException {
            fill(40);
            var whole = Files.readAllBytes(file());
            // SQLite takes a file of one byte for an empty one.
            for (int length = 2; length < whole.length; length += whole.length / 12) {
                Files.write(file(), Arrays.copyOf(whole, length));

                var trouble = catchThrowableOfType(StoreException.class, this::readAll);

                assertThat(trouble).as("cut to %d bytes", length).isNotNull();
                assertThat(trouble).hasMessageStartingWith(file() + " is ");
                assertThat(trouble).hasMessageContaining("put a backup in its place");
            }
            Files.write(file(), whole);
            readAll();
        }

        @Test
        void garbage_anywhere_in_the_file_is_trouble_with_the_store_or_does_not_matter()
                throws IOException {
            fill(40);
            var whole = Files.readAllBytes(file());
            var random = new Random(1);
            for (int at = 0; at < whole.length - 200; at += whole.length / 40) {
                var damaged = whole.clone();
                for (int i = at; i < at + 200; i++) {
                    damaged[i] = (byte) random.nextInt();
                }
                Files.write(file(), damaged);
                assertThatCode(
                                () -> {
                                    try {
                                        readAll();
                                    } catch (StoreException _) {
                                        // Said in words.
                                    }
                                })
                        .as("garbage at %d", at)
                        .doesNotThrowAnyException();
            }
        }

        private void readAll() {
            try (var store = open()) {
                for (var revision : store.articles()) {
                    assertThat(store.history(revision.articleId())).isNotEmpty();
                }
                assertThat(store.changesSince(0, 1_000)).hasSize(40);
            }
        }

        @Test
        void a_row_that_says_nonsense_is_named() throws SQLException {
            fill(3);
            for (var nonsense :
                    List.of("made_at = 'noon'", "wordings = '[oops'", "published = '2026-13-01'")) {
                sql("UPDATE revision SET " + nonsense + " WHERE change = 2");
                try (var store = open()) {
                    assertThatThrownBy(store::articles)
                            .as(nonsense)
                            .isInstanceOf(StoreException.class)
                            .hasMessage(
                                    "%s is damaged: change 2, of article a1, cannot be read; put a backup in its place"
                                            .formatted(file()));
                    assertThat(store.latest("a0")).isPresent();
                }
                sql(
                        "UPDATE revision SET made_at = '2026-03-01T12:00:00Z', wordings = '[]',"
                                + " published = NULL");
            }
        }
    }

    @Test
    void a_closed_store_says_that_it_is() {
        var store = open();
        store.close();

        assertThatThrownBy(store::articles)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store in %s is closed".formatted(file()));
    }
}
