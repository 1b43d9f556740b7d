package askwell.knowledge.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// An index of Lucene's with the one writer that it has, in a folder or in memory. It holds nothing that cannot be made
/// again, and so is begun anew where it is damaged.
final class LuceneIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final Directory directory;
    private final Optional<Path> folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneIndex(
            Directory directory,
            Optional<Path> folder,
            IndexWriter writer,
            SearcherManager searchers) {
        this.directory = directory;
        this.folder = folder;
        this.writer = writer;
        this.searchers = searchers;
    }

    /// Opens the index in a folder. What of it was not [SeenWhole] yet is read once to see that it is; one that is not is begun
    /// anew, and files of others are left alone.
    ///
    /// @throws LockObtainFailedException where another process writes it
    /// @throws IOException where the folder cannot be read, made or written
    static LuceneIndex open(
            Path folder, Supplier<IndexWriterConfig> configuration, SearcherFactory factory)
            throws IOException {
        Files.createDirectories(folder);
        try {
            return onDisk(folder, configuration, factory);
        } catch (IOException | RuntimeException trouble) {
            if (!isDamage(trouble)) {
                throw trouble;
            }
            LOG.warn("{} cannot be read: it is made again ({})", folder, trouble.toString());
            empty(folder);
            return onDisk(folder, configuration, factory);
        }
    }

    private static LuceneIndex onDisk(
            Path folder, Supplier<IndexWriterConfig> configuration, SearcherFactory factory)
            throws IOException {
        return opened(FSDirectory.open(folder), Optional.of(folder), configuration, factory);
    }

    /// An index that is gone when it is closed.
    static LuceneIndex inMemory(Supplier<IndexWriterConfig> configuration, SearcherFactory factory)
            throws IOException {
        return opened(new ByteBuffersDirectory(), Optional.empty(), configuration, factory);
    }

    private static LuceneIndex opened(
            Directory directory,
            Optional<Path> folder,
            Supplier<IndexWriterConfig> configuration,
            SearcherFactory factory)
            throws IOException {
        IndexWriter writer;
        try {
            writer = new IndexWriter(directory, configuration.get());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            var searchers = new SearcherManager(writer, factory);
            var index = new LuceneIndex(directory, folder, writer, searchers);
            if (folder.isPresent()) {
                var seen = SeenWhole.in(folder.get());
                index.require(seen);
                seen.note();
            }
            return index;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            throw e;
        }
    }

    private static boolean isDamage(Exception trouble) {
        return switch (trouble) {
            case CorruptIndexException _,
                    IndexFormatTooOldException _,
                    IndexFormatTooNewException _,
                    FileNotFoundException _,
                    NoSuchFileException _,
                    EOFException _,
                    RuntimeException _ ->
                    true;
            default -> false;
        };
    }

    /// Deletes what Lucene wrote into a folder, while nobody else can begin to.
    private static void empty(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var name : directory.listAll()) {
                if (name.startsWith(IndexFileNames.SEGMENTS)
                        || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                        || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()) {
                    directory.deleteFile(name);
                }
            }
        }
    }

    private void require(SeenWhole seen) throws IOException {
        var searcher = searchers.acquire();
        try {
            seen.require(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /// Whether it can no longer be read or written: it was closed, by itself where the disk failed, or a file is damaged, which
    /// all are read to see.
    boolean damaged() {
        try {
            if (folder.isPresent()) {
                require(SeenWhole.nothing(folder.get()));
            }
            return !writer.isOpen();
        } catch (IOException | RuntimeException | InternalError damage) {
            folder.ifPresent(SeenWhole::forget);
            return true;
        }
    }

    boolean isOnDisk() {
        return folder.isPresent();
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
