package askwell.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/// Which files of an index on disk were compared with their checksums, so that not every start reads all of it. A file is
/// held to be whole for as long as its size and the time of its last change stay what they were then.
final class SeenWhole {

    private static final String FILE = "seen-whole.txt";

    private static final Logger LOG = LoggerFactory.getLogger(SeenWhole.class);

    private final Path folder;
    private final Set<String> noted;
    private Set<String> seen;

    private SeenWhole(Path folder, Set<String> noted) {
        this.folder = folder;
        this.noted = noted;
        this.seen = noted;
    }

    /// As if nothing had ever been compared.
    static SeenWhole nothing(Path folder) {
        return new SeenWhole(folder, Set.of());
    }

    /// What was noted in an index's folder.
    static SeenWhole in(Path folder) {
        try {
            return new SeenWhole(folder, Set.copyOf(Files.readAllLines(folder.resolve(FILE))));
        } catch (IOException nothingNoted) {
            return nothing(folder);
        }
    }

    /// Compares every file that was not seen whole with its checksum.
    ///
    /// @throws IOException where a file is damaged
    void require(IndexReader reader) throws IOException {
        var now = new TreeSet<String>();
        for (var leaf : reader.leaves()) {
            var files = files(leaf.reader());
            if (!seen.containsAll(files)) {
                leaf.reader().checkIntegrity();
            }
            now.addAll(files);
        }
        seen = now;
    }

    /// Notes what was seen whole, where that is news, for the next start.
    void note() throws IOException {
        if (!seen.equals(noted)) {
            Files.write(folder.resolve(FILE), seen);
        }
    }

    /// At the next start everything is compared again.
    static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            LOG.warn("{} may be taken for whole at the next start", folder, e);
        }
    }

    private Set<String> files(LeafReader leaf) throws IOException {
        var files = new TreeSet<String>();
        for (var name : ((SegmentReader) leaf).getSegmentInfo().files()) {
            var about = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            files.add("%s %d %s".formatted(name, about.size(), about.lastModifiedTime()));
        }
        return files;
    }
}
