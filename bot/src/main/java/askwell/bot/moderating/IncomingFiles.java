package askwell.bot.moderating;

import askwell.bot.chat.Upload;
import askwell.knowledge.source.FileNames;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The files that somebody gave us, in a folder of our own until it is closed. Nothing that we were told of them is believed:
/// they are as large as what comes, and their names lead nowhere.
final class IncomingFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFiles.class);

    /// Bytes of all files together.
    static final long MOST = 64L << 20;

    private static final int LONGEST_NAME = 100;
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private IncomingFiles(Path folder) {
        this.folder = folder;
    }

    /// There is more of them than is taken.
    static final class TooMuchException extends Exception {}

    /// @param place the folder in which one is made for them
    /// @throws IOException where one of them does not come, or the disk does not take it
    static IncomingFiles of(List<Upload> uploads, Path place) throws IOException, TooMuchException {
        var incoming =
                new IncomingFiles(
                        Files.createTempDirectory(Files.createDirectories(place), "files-"));
        try {
            var room = MOST;
            for (var upload : uploads) {
                room -= incoming.add(upload, room);
            }
            return incoming;
        } catch (IOException | TooMuchException | RuntimeException trouble) {
            incoming.close();
            throw trouble;
        }
    }

    /// @return how many bytes came
    private long add(Upload upload, long room) throws IOException, TooMuchException {
        // Each has a folder of its own, since two may have one name.
        var own = Files.createDirectory(folder.resolve(Integer.toString(files.size() + 1)));
        var file = FileNames.under(own, name(upload));
        try (var in = upload.content().open();
                var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var size = 0L;
            for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                size += chunk.length;
                if (size > room) {
                    throw new TooMuchException();
                }
                out.write(chunk);
            }
            files.add(file);
            return size;
        }
    }

    /// The last part of what they call it, without what is no letter of a name.
    private static String name(Upload upload) {
        var name = upload.name().replaceAll("(?s).*[/\\\\]", "").replaceAll("[\\p{C}:]", "_");
        var end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        return end.isBlank() || end.matches("\\.+") ? "file" : end;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /// What a file is to be called; of one in a zip, with the zip's name.
    String name(Path file) {
        return file.startsWith(folder)
                ? folder.relativize(file)
                        .subpath(1, folder.relativize(file).getNameCount())
                        .toString()
                : String.valueOf(file.getFileName());
    }

    @Override
    public void close() {
        delete(folder);
    }

    /// A folder with all that is in it. What cannot be deleted now is later, since it is old then.
    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException later) {
            LOG.warn("{} could not be deleted", folder, later);
        }
    }
}
