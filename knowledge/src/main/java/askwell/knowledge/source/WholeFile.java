package askwell.knowledge.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that is written beside its place and takes it once it is on the disk.
final class WholeFile {

    private WholeFile() {}

    /// Puts the text out.
    @FunctionalInterface
    interface Writing {
        void to(Appendable out) throws IOException;
    }

    /// @throws SourceException where the target is a folder
    static void write(Path target, Writing writing) throws IOException {
        if (Files.isDirectory(target)) {
            throw new SourceException(target + " is a folder; name a file.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe: it has no place to take.
            try (var out = Files.newBufferedWriter(target)) {
                writing.to(out);
            }
            return;
        }
        var place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Files.createDirectories(place.getParent());
        var fresh = place.resolveSibling(".askwell-" + UUID.randomUUID());
        try {
            try (var channel =
                            FileChannel.open(
                                    fresh,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE);
                    var out =
                            new BufferedWriter(
                                    Channels.newWriter(channel, StandardCharsets.UTF_8))) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(
                    fresh,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
