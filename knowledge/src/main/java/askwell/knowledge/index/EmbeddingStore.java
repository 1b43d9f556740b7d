package askwell.knowledge.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final Path folder;
    private final LuceneIndex own;
    private final Optional<DirectoryReader> others;

    private EmbeddingStore(Path folder, LuceneIndex own, Optional<DirectoryReader> others) {
        this.folder = folder;
        this.own = own;
        this.others = others;
    }

    /// Opens the embeddings in a folder; where they are damaged, none are kept.
    ///
    /// @throws IOException where the folder cannot be read or made
    static EmbeddingStore open(Path folder) throws IOException {
        try {
            return new EmbeddingStore(
                    folder,
                    LuceneIndex.open(folder, EmbeddingStore::configuration, new SearcherFactory()),
                    Optional.empty());
        } catch (LockObtainFailedException heldByAnotherProcess) {
            return new EmbeddingStore(
                    folder,
                    LuceneIndex.inMemory(EmbeddingStore::configuration, new SearcherFactory()),
                    reader(folder));
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig().setRAMBufferSizeMB(64).setUseCompoundFile(false);
    }

    /// What another process has kept; empty where it has kept nothing yet, or where that is damaged.
    private static Optional<DirectoryReader> reader(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var reader = DirectoryReader.open(directory);
            SeenWhole.in(folder).require(reader);
            return Optional.of(reader);
        } catch (IOException | RuntimeException nothingToRead) {
            directory.close();
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
            own.writer().updateDocument(new Term(KEY, entry.key()), document);
        }
        own.searchers().maybeRefreshBlocking();
    }

    record Entry(String key, Embedding embedding) {}

    private static BinaryDocValuesField binary(String field, byte[] bytes) {
        return new BinaryDocValuesField(field, new BytesRef(bytes));
    }

    void commit() throws IOException {
        own.writer().commit();
    }

    /// A view of what is kept now, to be closed after use.
    View view() throws IOException {
        return new View(own.searchers().acquire());
    }

    final class View implements AutoCloseable {
        private final IndexSearcher searcher;
        private final List<LeafReader> leaves = new ArrayList<>();

        private View(IndexSearcher searcher) {
            this.searcher = searcher;
            searcher.getIndexReader().leaves().forEach(leaf -> leaves.add(leaf.reader()));
            others.ifPresent(reader -> reader.leaves().forEach(leaf -> leaves.add(leaf.reader())));
        }

        /// The keys of all that is kept, for whoever would ask for very many.
        Set<BytesRef> keys() throws IOException {
            var keys = new HashSet<BytesRef>();
            for (var leaf : leaves) {
                var terms = Terms.getTerms(leaf, KEY).iterator();
                for (var key = terms.next(); key != null; key = terms.next()) {
                    keys.add(BytesRef.deepCopyOf(key));
                }
            }
            return keys;
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
            own.searchers().release(searcher);
        }
    }

    /// Whether something that was kept can no longer be read, or nothing can be kept any more.
    boolean damaged() {
        try {
            if (others.isPresent()) {
                SeenWhole.nothing(folder).require(others.get());
            }
            return own.damaged();
        } catch (IOException | RuntimeException | InternalError damage) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        if (others.isPresent()) {
            others.get().close();
            others.get().directory().close();
        }
        own.close();
    }
}
