package askwell.knowledge.index;

import askwell.config.Answering;
import askwell.knowledge.article.Article;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds candidates for a question, by words and by meaning.
///
/// It is derived from articles kept elsewhere, and can be deleted at any time. An article that is put is found by its
/// words when the call returns; its vectors are filled in behind it by [Meanings]. Safe for use by several threads:
/// questions are answered while it changes.
public final class ArticleIndex implements AutoCloseable {

    /// Changes whenever an index of the same articles would be written otherwise.
    private static final String FORMAT = "3";

    private static final String CHANGE = "change";
    private static final String WRITTEN_WITH = "written-with";

    /// BM25's own saturation of word frequencies, 1.2, in the units that they are counted in.
    private static final BM25Similarity BM25 =
            new BM25Similarity(1.2f * ArticleDocument.UNIT, 0.75f);

    private final Answering settings;
    private final Words words;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Optional<Meanings> meanings;

    private ArticleIndex(
            Answering settings,
            Directory directory,
            IndexWriter writer,
            Optional<Meanings> meanings)
            throws IOException {
        this.settings = settings;
        this.words = Words.of(settings.language());
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, searcherFactory());
        this.meanings = meanings;
    }

    /// Opens the index in a folder; one that is missing, damaged or written with other settings is begun anew, at change 0.
    /// Where another process holds the folder, this one has its own in memory.
    ///
    /// @param embeddings the folder in which embeddings are kept
    /// @throws IOException where a folder cannot be read, made or written
    public static ArticleIndex open(Path folder, Path embeddings, Answering settings)
            throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        IndexWriter writer;
        try {
            writer = new IndexWriter(directory, configuration());
            if (!writtenWith(settings).equals(liveCommitData(writer).get(WRITTEN_WITH))) {
                writer.deleteAll();
                remember(writer, settings, 0);
            }
        } catch (LockObtainFailedException heldByAnotherProcess) {
            directory.close();
            return inMemory(embeddings, settings);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | EOFException
                | IllegalArgumentException damaged) {
            Folders.empty(folder);
            writer = new IndexWriter(directory, configuration());
            remember(writer, settings, 0);
        }
        return of(settings, directory, writer, embeddings);
    }

    /// An index that lives in memory and is gone when it is closed; only its embeddings are kept.
    public static ArticleIndex inMemory(Path embeddings, Answering settings) throws IOException {
        var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, configuration());
        remember(writer, settings, 0);
        return of(settings, directory, writer, embeddings);
    }

    private static ArticleIndex of(
            Answering settings, Directory directory, IndexWriter writer, Path embeddings)
            throws IOException {
        try {
            var index =
                    new ArticleIndex(
                            settings,
                            directory,
                            writer,
                            settings.semantic()
                                    ? Optional.of(Meanings.open(embeddings))
                                    : Optional.empty());
            index.meanings.ifPresent(kept -> kept.fill(index));
            return index;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig()
                .setSimilarity(BM25)
                .setRAMBufferSizeMB(64)
                .setCommitOnClose(true);
    }

    private static SearcherFactory searcherFactory() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(BM25);
                return searcher;
            }
        };
    }

    /// Says what an index depends on beside its articles.
    private static String writtenWith(Answering settings) {
        return "%s %s %s".formatted(FORMAT, settings.language(), settings.weights());
    }

    private static Map<String, String> liveCommitData(IndexWriter writer) {
        var data = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static void remember(IndexWriter writer, Answering settings, long change) {
        writer.setLiveCommitData(
                Map.of(CHANGE, Long.toString(change), WRITTEN_WITH, writtenWith(settings))
                        .entrySet());
    }

    /// The number of the newest change that it holds, 0 where it holds none.
    public synchronized long change() {
        return Long.parseLong(liveCommitData(writer).getOrDefault(CHANGE, "0"));
    }

    /// Puts and removes articles. They are found by their words when this returns, and by meaning soon after.
    ///
    /// @param change the number of the newest of these changes
    public synchronized void update(
            Collection<Article> saved, Collection<String> removedIds, long change) {
        changing(() -> {
            for (var id : removedIds) {
                writer.deleteDocuments(new Term(ArticleDocument.ID, id));
            }
            saved.parallelStream().forEach(article -> put(article, document(article)));
            remember(writer, settings, change);
            searchers.maybeRefreshBlocking();
        });
        meanings.ifPresent(Meanings::wake);
    }

    private Document document(Article article) {
        var document = ArticleDocument.of(article, words, settings.weights());
        meanings.flatMap(kept -> kept.pooled(article))
                .ifPresentOrElse(
                        pooled -> ArticleDocument.addEmbedding(document, pooled),
                        () -> ArticleDocument.addMissingEmbedding(document));
        return document;
    }

    private void put(Article article, Document document) {
        changing(() -> writer.updateDocument(new Term(ArticleDocument.ID, article.id()), document));
    }

    /// Gives articles their vectors, now that their embeddings are kept; those that have changed meanwhile keep waiting.
    synchronized void embedded(Collection<Article> articles) {
        changing(() -> {
            for (var article : articles) {
                if (article(article.id()).filter(article::equals).isPresent()) {
                    put(article, document(article));
                }
            }
            searchers.maybeRefreshBlocking();
        });
    }

    /// Some of the articles that wait for their vectors.
    List<Article> waiting(int most) {
        return searching(searcher -> {
            var found =
                    searcher.search(new TermQuery(new Term(ArticleDocument.EMBEDDED, "no")), most);
            return articles(searcher, found.scoreDocs);
        });
    }

    /// How many articles wait for their vectors.
    public int waiting() {
        return meanings.isEmpty()
                ? 0
                : searching(searcher ->
                        searcher.count(new TermQuery(new Term(ArticleDocument.EMBEDDED, "no"))));
    }

    /// Whether it is on disk, not in memory alone.
    public boolean isKept() {
        return directory instanceof FSDirectory;
    }

    /// How many articles it holds.
    public int size() {
        return searching(searcher -> searcher.getIndexReader().numDocs());
    }

    /// The article of an id.
    public Optional<Article> article(String id) {
        return searching(searcher -> {
            var found = searcher.search(new TermQuery(new Term(ArticleDocument.ID, id)), 1);
            return articles(searcher, found.scoreDocs).stream().findFirst();
        });
    }

    /// Every article, in the order of their ids.
    public List<Article> articles() {
        return searching(searcher -> {
            var found =
                    searcher.search(
                            new MatchAllDocsQuery(),
                            Math.max(1, searcher.getIndexReader().numDocs()),
                            new Sort(new SortField(ArticleDocument.ID, SortField.Type.STRING)));
            return articles(searcher, found.scoreDocs);
        });
    }

    private static List<Article> articles(IndexSearcher searcher, ScoreDoc[] documents)
            throws IOException {
        var fields = searcher.storedFields();
        var articles = new ArrayList<Article>();
        for (var document : documents) {
            articles.add(ArticleDocument.article(fields.document(document.doc)));
        }
        return articles;
    }

    /// The articles that may answer a question, best first.
    ///
    /// @param synonyms what of a text has other names
    /// @param most how many at the most
    public Retrieval search(
            String question, Function<String, List<Synonym>> synonyms, int most) {
        return searching(
                searcher -> new Search(searcher, words, meanings, question, synonyms).best(most));
    }

    /// How near two texts are in meaning: a cosine, −1 to 1; 0 where meaning is switched off.
    public double nearness(String one, String other) {
        return meanings.map(kept -> kept.nearness(one, other)).orElse(0.0);
    }

    /// How near a text is in meaning to each of some lines that are often compared with, and so kept: cosines, −1 to 1;
    /// none where meaning is switched off.
    public double[] nearness(String text, List<String> lines) {
        return meanings.map(kept -> kept.nearness(text, lines)).orElseGet(() -> new double[0]);
    }

    /// The words of its language.
    public Words words() {
        return words;
    }

    /// Puts what has changed on disk; what was not is brought up from its source at the next start.
    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() {
        meanings.ifPresent(Meanings::close);
        changing(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private <T> T searching(Reading<IndexSearcher, T> question) {
        return reading(() -> {
            var searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static <T> T reading(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void changing(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    @FunctionalInterface
    private interface Reading<F, T> {
        T of(F from) throws IOException;
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }
}
