package askwell.config;

import java.nio.file.Path;

/// Where articles are kept.
///
/// @param folder holds the database, the index and the embeddings; made where it is missing
public record Storage(Path folder) {

    static Storage read(Section section) {
        return new Storage(section.one("folder", Kind.PATH));
    }
}
