package askwell.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders that hold nothing but what can be made again.
final class Folders {

    private Folders() {}

    /// Deletes the files of a folder, but not the folder.
    static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
