package askwell.knowledge.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps embeddings by the content that they were made of, memory-mapped, so that no index that is built again pays for
/// them twice.
///
/// Several processes may open the same folder: the first one writes, the others read what was there when they opened it
/// and keep their own in memory. Safe for use by several threads.
final class EmbeddingStore implements AutoCloseable {

    private static final String KEY = "key";
    private static final String POOLED = "pooled";
    private static final String BGE_TOKENS = "bge";
    private static final String MINI_TOKENS = "mini";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager own;
    private final Optional<DirectoryReader> others;

    private EmbeddingStore(
            Directory directory, IndexWriter writer, Optional<DirectoryReader> others)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.own = new SearcherManager(writer, new SearcherFactory());
        this.others = others;
    }

    /// @throws IOException where the folder cannot be read or made
    static EmbeddingStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            return new EmbeddingStore(directory, writer(directory), Optional.empty());
        } catch (LockObtainFailedException heldByAnotherProcess) {
            var memory = new ByteBuffersDirectory();
            return new EmbeddingStore(memory, writer(memory), reader(directory));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | EOFException
                | IllegalArgumentException damaged) {
            Folders.empty(folder);
            return new EmbeddingStore(directory, writer(directory), Optional.empty());
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig().setRAMBufferSizeMB(64).setUseCompoundFile(false));
    }

    private static Optional<DirectoryReader> reader(Directory directory) throws IOException {
        try {
            return Optional.of(DirectoryReader.open(directory));
        } catch (IndexNotFoundException nothingCommittedYet) {
            return Optional.empty();
        }
    }

    /// Keeps embeddings; they are found when this returns, and on disk after [#commit].
    void put(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            var document = new Document();
            document.add(new StringField(KEY, entry.key(), Field.Store.NO));
            document.add(binary(POOLED, entry.embedding().pooled()));
            document.add(binary(BGE_TOKENS, entry.embedding().bgeTokens()));
            document.add(binary(MINI_TOKENS, entry.embedding().miniTokens()));
            writer.updateDocument(new Term(KEY, entry.key()), document);
        }
        own.maybeRefreshBlocking();
    }

    record Entry(String key, Embedding embedding) {}

    private static BinaryDocValuesField binary(String field, byte[] bytes) {
        return new BinaryDocValuesField(field, new BytesRef(bytes));
    }

    void commit() throws IOException {
        writer.commit();
    }

    /// A view of what is kept now, to be closed after use.
    View view() throws IOException {
        return new View(own.acquire());
    }

    final class View implements AutoCloseable {
        private final IndexSearcher searcher;
        private final List<LeafReader> leaves = new ArrayList<>();

        private View(IndexSearcher searcher) {
            this.searcher = searcher;
            searcher.getIndexReader().leaves().forEach(leaf -> leaves.add(leaf.reader()));
            others.ifPresent(reader -> reader.leaves().forEach(leaf -> leaves.add(leaf.reader())));
        }

        boolean has(String key) throws IOException {
            return find(key, POOLED).isPresent();
        }

        Optional<BytesRef> pooled(String key) throws IOException {
            return find(key, POOLED);
        }

        Optional<BytesRef> tokens(String key, EmbeddingModel model) throws IOException {
            return find(
                    key,
                    switch (model) {
                        case BGE_SMALL -> BGE_TOKENS;
                        case MINILM -> MINI_TOKENS;
                    });
        }

        private Optional<BytesRef> find(String key, String field) throws IOException {
            for (var leaf : leaves) {
                var document = document(leaf, new Term(KEY, key));
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    BinaryDocValues values = leaf.getBinaryDocValues(field);
                    if (values != null && values.advanceExact(document)) {
                        return Optional.of(values.binaryValue());
                    }
                }
            }
            return Optional.empty();
        }

        private static int document(LeafReader leaf, Term term) throws IOException {
            var postings = leaf.postings(term, PostingsEnum.NONE);
            if (postings == null) {
                return DocIdSetIterator.NO_MORE_DOCS;
            }
            var live = leaf.getLiveDocs();
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS
                    && live != null
                    && !live.get(document)) {
                document = postings.nextDoc();
            }
            return document;
        }

        @Override
        public void close() throws IOException {
            own.release(searcher);
        }
    }

    @Override
    public void close() {
        try {
            own.close();
            writer.close();
            if (others.isPresent()) {
                others.get().close();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
