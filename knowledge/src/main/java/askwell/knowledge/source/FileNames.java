package askwell.knowledge.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Names that others have given to files.
public final class FileNames {

    private FileNames() {}

    /// The path of a name below another, with `_` for each character that this system's paths cannot hold.
    public static Path under(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException _) {
            return folder.resolve(name.replaceAll("[^ -~]|[<>:\"|?*]", "_"));
        }
    }
}
