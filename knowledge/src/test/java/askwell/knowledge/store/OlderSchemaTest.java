package askwell.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore.Edit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A file that an older program has written.
class OlderSchemaTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void is_brought_up_to_date_and_kept_beside_as_it_was() throws SQLException {
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.save(Article.of("e1", "Who helps?", "We do."), 0, new Edit("Ana", ""));
        }
        backToVersion1(folder.resolve("articles.db"));

        try (var store = ArticleStores.open(new Storage(folder))) {
            assertThat(store.latest("e1")).isPresent();
            assertThat(store.lessons().all()).isEmpty();
        }

        assertThat(tables(folder.resolve("articles.db.version-1")))
                .containsExactlyInAnyOrder("revision", "flyway_schema_history");
    }

    @Test
    void one_that_is_new_has_no_copy() {
        ArticleStores.open(new Storage(folder)).close();

        assertThat(folder.resolve("articles.db.version-0")).doesNotExist();
    }

    private static void backToVersion1(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var table : tables(file)) {
                if (!List.of("revision", "flyway_schema_history").contains(table)) {
                    statement.execute("DROP TABLE " + table);
                }
            }
            statement.execute("ALTER TABLE revision DROP COLUMN owner");
            statement.execute(
                    "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 1");
        }
    }

    private static List<String> tables(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table'")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString("name"));
            }
            return tables;
        }
    }
}
