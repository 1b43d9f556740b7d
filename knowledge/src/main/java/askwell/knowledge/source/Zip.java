package askwell.knowledge.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip of files, which are read one after the other where they lie: nothing of it is put on a disk, so that no name in it
/// leads anywhere, and a link in it is only the text that it would be.
///
/// Bombs are known by what comes out of them, whatever they say of themselves. Text is seldom packed to less than a thirtieth;
/// what is packed to less than a two-hundredth is not text for people.
final class Zip {

    /// As many pages as a large column has, with their folders.
    static final int MOST_ENTRIES = 50_000;

    static final int STEEPEST = 200;

    /// Below this, nothing is too much: a page of a few words repeated is as steep.
    private static final long ALWAYS_ALLOWED = 2 << 20;

    /// Above this, all is too much, files that are too large to be read included.
    private static final long NEVER_ALLOWED = 256 << 20;

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_SHOWN = 100;

    /// How old programs write names (PKWARE's APPNOTE, appendix D); it can be any bytes.
    private static final Charset OLD = Charset.forName("IBM437");

    private static final Pattern OUTWARD =
            Pattern.compile("/.*|[A-Za-z]:.*|(?:.*/)?\\.\\.(?:/.*)?");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final Path path;
    private final long most;
    private final Contents contents;
    private long out;

    /// @param size bytes of the zip
    private Zip(Path path, long size, Contents contents) {
        this.path = path;
        this.most = Math.clamp(STEEPEST * size, ALWAYS_ALLOWED, NEVER_ALLOWED);
        this.contents = contents;
    }

    /// Is given what is in a zip, in its order.
    interface Contents {

        /// @return how many more bytes may be read of the next file; fewer than 1 where none is to come any more
        long room();

        /// @param path of the file as if the zip were a folder
        void file(Path path, byte[] bytes);

        void skipped(Path path, Remark why);
    }

    /// The zip is not to be read, and what came of it is not to be taken.
    static final class RefusedException extends Exception {
        private final Remark why;

        RefusedException(Clause why, Object... filling) {
            super(why.toString());
            this.why = Remark.of(why, filling);
        }

        Remark why() {
            return why;
        }
    }

    static boolean is(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    /// @throws RefusedException says why
    static void read(Path path, long size, Contents contents) throws RefusedException {
        try (var zip = open(path)) {
            requireFiles(zip);
            new Zip(path, size, contents).read(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedException(Clause.ZIP_DAMAGED);
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), UTF_8);
        } catch (ZipException namesAreNotUtf8) {
            return new ZipFile(path.toFile(), OLD);
        }
    }

    private static void requireFiles(ZipFile zip) throws RefusedException {
        if (zip.size() == 0) {
            throw new RefusedException(Clause.ZIP_EMPTY);
        }
        if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
            throw new RefusedException(Clause.ZIP_OFFICE);
        }
        if (zip.size() > MOST_ENTRIES) {
            throw new RefusedException(Clause.ZIP_TOO_MANY, zip.size(), MOST_ENTRIES);
        }
    }

    private void read(ZipFile zip) throws RefusedException {
        var names = new HashSet<String>();
        for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
            var entry = entries.next();
            var name = entry.getName().replace('\\', '/').replaceAll("(?:^|(?<=/))(?:\\./)+", "");
            if (name.isBlank() || name.length() > LONGEST_NAME || OUTWARD.matcher(name).matches()) {
                contents.skipped(path, Remark.of(Clause.ZIP_NAME, shown(name)));
            } else if (!entry.isDirectory() && !name.endsWith("/") && !hidden(name)) {
                if (names.add(name.toLowerCase(Locale.ROOT))) {
                    read(zip, entry, inside(name));
                } else {
                    contents.skipped(inside(name), Remark.of(Clause.ZIP_SAME_NAME));
                }
            }
        }
    }

    private void read(ZipFile zip, ZipEntry entry, Path inside) throws RefusedException {
        var room = contents.room();
        if (room < 1) {
            contents.skipped(inside, Remark.of(Clause.ZIP_TOO_MUCH));
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes((int) Math.min(room, most - out) + 1);
            out += bytes.length;
            if (out > most) {
                throw new RefusedException(Clause.ZIP_BOMB, most >> 20);
            }
            if (bytes.length > room) {
                contents.skipped(inside, Remark.of(Clause.ZIP_FILE_TOO_LARGE));
            } else if (is(bytes)) {
                contents.skipped(inside, Remark.of(Clause.ZIP_IN_ZIP));
            } else if (damaged(bytes, entry)) {
                contents.skipped(inside, Remark.of(Clause.ZIP_FILE_DAMAGED));
            } else {
                contents.file(inside, bytes);
            }
        } catch (IOException problem) {
            contents.skipped(
                    inside,
                    Remark.of(Clause.ZIP_NOT_UNPACKED, String.valueOf(problem.getMessage())));
        }
    }

    private static boolean damaged(byte[] bytes, ZipEntry entry) {
        var sum = new CRC32();
        sum.update(bytes);
        return entry.getCrc() != -1 && entry.getCrc() != sum.getValue();
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private Path inside(String name) {
        return FileNames.under(path, name);
    }

    private static String shown(String name) {
        var plain = STEERING.matcher(name).replaceAll("?");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }
}
