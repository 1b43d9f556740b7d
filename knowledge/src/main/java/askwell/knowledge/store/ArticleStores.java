package askwell.knowledge.store;

import askwell.config.Storage;
import askwell.knowledge.database.Schema;
import askwell.knowledge.database.SqliteDatabase;
import askwell.knowledge.database.StoreException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Opens the store that the settings name.
public final class ArticleStores {

    /// The file's name in the storage's folder.
    public static final String FILE = "articles.db";

    static final Schema SCHEMA =
            new Schema("askwell/knowledge/store/sqlite", 3, "revision", "articles are");

    private ArticleStores() {}

    /// Whether articles were ever kept there. Makes nothing.
    public static boolean exists(Storage storage) {
        return Files.exists(file(storage));
    }

    /// Opens the articles in a storage's folder; both are made where they are missing.
    ///
    /// @throws StoreException where it cannot be read and written
    public static ArticleStore open(Storage storage) {
        return new SqlArticleStore(
                SqliteDatabase.open(file(storage), SCHEMA), InstantSource.system());
    }

    private static Path file(Storage storage) {
        return storage.folder().toAbsolutePath().resolve(FILE);
    }
}
