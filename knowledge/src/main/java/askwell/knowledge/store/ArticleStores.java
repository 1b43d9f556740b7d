package askwell.knowledge.store;

import askwell.config.Storage;

import java.time.InstantSource;

/// Opens the store that the settings name.
public final class ArticleStores {

    /// The file's name in the storage's folder.
    static final String FILE = "articles.db";

    private ArticleStores() {}

    /// Opens the articles in a storage's folder; both are made where they are missing.
    ///
    /// @throws StoreException where it cannot be read and written
    public static ArticleStore open(Storage storage) {
        var file = storage.folder().toAbsolutePath().resolve(FILE);
        return new SqlArticleStore(SqliteDatabase.open(file), InstantSource.system());
    }
}
