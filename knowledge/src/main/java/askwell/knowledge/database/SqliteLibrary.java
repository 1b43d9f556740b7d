package askwell.knowledge.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// SQLite's own library, which otherwise every start unpacks for itself.
public final class SqliteLibrary {

    private SqliteLibrary() {}

    /// Leaves it in a folder, from where it is taken by starts whose system property `org.sqlite.lib.path` names that.
    ///
    /// @throws IOException where the folder cannot be written
    public static void unpack(Path folder) throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        var packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        try (var in = LibraryLoaderUtil.class.getResourceAsStream(packed)) {
            if (in != null) {
                Files.copy(in, folder.resolve(name), REPLACE_EXISTING);
            }
        }
    }
}
