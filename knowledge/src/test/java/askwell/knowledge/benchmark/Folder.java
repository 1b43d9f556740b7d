package askwell.knowledge.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders on the disk that is measured.
final class Folder {

    private Folder() {}

    static Path temporary() throws IOException {
        var beside = new PreparedColumn(0).folder().getParent();
        Files.createDirectories(beside);
        return Files.createTempDirectory(beside, "import");
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// The bytes of everything in it.
    static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
