package askwell.knowledge.source;

import java.nio.file.Path;
import java.util.List;

/// What an export wrote.
///
/// @param files in the order of the articles
/// @param strangers other Markdown pages in the folder, which were left alone and would be imported with these
public record Exported(List<Path> files, List<Path> strangers) {

    public Exported {
        files = List.copyOf(files);
        strangers = List.copyOf(strangers);
    }
}
