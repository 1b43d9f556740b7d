package askwell.config;

import java.nio.file.Path;
import java.util.List;

/// Where the column is read from.
///
/// @param folders files and folders, as they were written
public record Articles(List<Path> folders) {

    public Articles {
        folders = List.copyOf(folders);
    }

    static Articles read(Section section) {
        return new Articles(section.many("folders", Kind.PATH));
    }
}
