package askwell.knowledge.store;

import askwell.knowledge.database.SqliteDatabase;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;

/// Lessons in SQLite.
class SqliteLessonsTest extends LessonsContract {

    @TempDir Path folder;

    @Override
    ArticleStore open(InstantSource clock) {
        return new SqlArticleStore(
                SqliteDatabase.open(folder.resolve("articles.db"), ArticleStores.SCHEMA), clock);
    }
}
