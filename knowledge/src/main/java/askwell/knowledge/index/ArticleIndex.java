package askwell.knowledge.index;

import askwell.config.Answering;
import askwell.knowledge.article.Article;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds candidates for a question, by words and by meaning.
///
/// It is derived from articles kept elsewhere, and can be deleted at any time. An article that was put is found by its
/// words from the next [#refresh] on; its vectors are filled in behind it by [Meanings]. Safe for use by several
/// threads: questions are answered while it changes.
public final class ArticleIndex implements Searchable, AutoCloseable {

    /// How many articles are read for their meaning to rehearse a change.
    static final int MOST_READ = 64;

    /// How many articles are chosen for each question where more than that would have to be read.
    private static final int FOR_EACH_QUESTION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ArticleIndex.class);

    /// BM25's own saturation of word frequencies, 1.2, in the units that they are counted in.
    private static final BM25Similarity BM25 = new BM25Similarity(1.2f * ArticleWords.UNIT, 0.75f);

    private static final TermQuery EMBEDDED =
            new TermQuery(new Term(ArticleDocument.EMBEDDED, "yes"));
    private static final Query WAITING = new TermQuery(new Term(ArticleDocument.EMBEDDED, "no"));

    private final Answering settings;
    private final Words words;
    private final LuceneIndex kept;
    private final ArticleWriter writer;
    private final Optional<Meanings> meanings;

    /// Held by whoever asks, so that nothing is closed under their feet.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private volatile Optional<Spelling> spelling = Optional.empty();

    private ArticleIndex(Answering settings, LuceneIndex kept, Optional<Meanings> meanings) {
        this.settings = settings;
        this.words = Words.of(settings.language());
        this.kept = kept;
        this.writer = new ArticleWriter(kept.writer(), words, settings, meanings);
        this.meanings = meanings;
    }

    /// Opens the index in a folder; one that is missing, damaged or written with other settings is begun anew, at change 0.
    /// Where another process holds the folder, this one has its own in memory.
    ///
    /// @param embeddings the folder in which embeddings are kept
    /// @throws IOException where a folder cannot be read, made or written
    public static ArticleIndex open(Path folder, Path embeddings, Answering settings)
            throws IOException {
        return opened(embeddings, settings, () -> onDisk(folder));
    }

    /// An index that lives in memory and is gone when it is closed; only its embeddings are kept.
    public static ArticleIndex inMemory(Path embeddings, Answering settings) throws IOException {
        return opened(embeddings, settings, ArticleIndex::inMemory);
    }

    private static LuceneIndex onDisk(Path folder) throws IOException {
        try {
            return LuceneIndex.open(folder, ArticleIndex::configuration, searcherFactory());
        } catch (LockObtainFailedException heldByAnotherProcess) {
            return inMemory();
        }
    }

    private static LuceneIndex inMemory() throws IOException {
        return LuceneIndex.inMemory(ArticleIndex::configuration, searcherFactory());
    }

    /// Begins with the models, which are loaded meanwhile.
    private static ArticleIndex opened(Path embeddings, Answering settings, Step<LuceneIndex> open)
            throws IOException {
        var parts = new ArrayList<Closeable>();
        try {
            Optional<Meanings> meanings = Optional.empty();
            if (settings.semantic()) {
                meanings = Optional.of(Meanings.open(embeddings));
                parts.add(meanings.get());
            }
            var kept = open.run();
            parts.add(kept);
            var index = new ArticleIndex(settings, kept, meanings);
            index.begin();
            return index;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(parts);
            throw e;
        }
    }

    private void begin() throws IOException {
        if (!writer.isWrittenAsNow()) {
            clear();
        }
        if (meanings.isPresent()) {
            waitForLost(meanings.get());
            meanings.get().fill(this);
        }
    }

    /// Lets articles wait again whose embeddings are no longer kept.
    private void waitForLost(Meanings meanings) throws IOException {
        Set<BytesRef> keys;
        try (var view = meanings.view()) {
            keys = view.keys();
        }
        for (var article : searching(searcher -> lost(searcher, keys))) {
            writer.put(article);
        }
        kept.searchers().maybeRefreshBlocking();
    }

    /// By the keys alone, since all articles are looked at.
    private static List<Article> lost(IndexSearcher searcher, Set<BytesRef> kept)
            throws IOException {
        var lost = new ArrayList<Article>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var embedded = leaf.reader().postings(EMBEDDED.getTerm(), PostingsEnum.NONE);
            var keys = DocValues.getBinary(leaf.reader(), ArticleDocument.KEY);
            var alive = leaf.reader().getLiveDocs();
            while (embedded != null && embedded.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = embedded.docID();
                if ((alive == null || alive.get(document))
                        && keys.advanceExact(document)
                        && !kept.contains(keys.binaryValue())) {
                    var fields = searcher.storedFields().document(leaf.docBase + document);
                    lost.add(ArticleDocument.article(fields));
                }
            }
        }
        return lost;
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig()
                .setSimilarity(BM25)
                // Small enough for an import's threads to write it out, not the one that waits for
                // them.
                .setRAMBufferSizeMB(32)
                .setCommitOnClose(true);
    }

    private static SearcherFactory searcherFactory() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return searcher(reader);
            }
        };
    }

    static IndexSearcher searcher(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        return searcher;
    }

    /// The number of the newest change that it holds, 0 where it holds none.
    public synchronized long change() {
        return writer.change();
    }

    /// What the newest change that it holds was marked with.
    public synchronized String mark() {
        return writer.mark();
    }

    /// Forgets every article; it is at change 0 again.
    public synchronized void clear() {
        changing(() -> {
            writer.clear();
            kept.searchers().maybeRefreshBlocking();
        });
    }

    /// Puts and removes articles; what has changed is found after [#refresh].
    ///
    /// @param change the number of the newest of these changes
    /// @param mark tells that change from one of the same number elsewhere
    /// @throws UncheckedIOException where it cannot be written; then it is at the change before
    public synchronized void update(
            Collection<Article> saved, Collection<String> removedIds, long change, String mark) {
        changing(() -> writer.update(saved, removedIds, change, mark));
    }

    /// Lets what has changed be found: by its words when this returns, and by meaning soon after.
    public void refresh() {
        changing(() -> {
            writer.flush();
            kept.searchers().maybeRefreshBlocking();
        });
        meanings.ifPresent(Meanings::wake);
    }

    /// Gives articles their vectors, now that their embeddings are kept; those that have changed meanwhile keep waiting.
    synchronized void embedded(Collection<Article> articles) {
        changing(() -> {
            // So that an article is compared with its newest state.
            kept.searchers().maybeRefreshBlocking();
            for (var article : articles) {
                if (article(article.id()).filter(article::equals).isPresent()) {
                    writer.put(article);
                }
            }
            kept.searchers().maybeRefreshBlocking();
        });
    }

    /// Some of the articles that wait for their vectors.
    List<Article> waiting(int most) {
        return found(WAITING, most);
    }

    private List<Article> found(Query query, int most) {
        return searching(searcher -> articles(searcher, searcher.search(query, most).scoreDocs));
    }

    /// How many articles, and lines to hold messages against, wait for their vectors.
    public int waiting() {
        return meanings.map(
                        known -> searching(searcher -> searcher.count(WAITING)) + known.unread())
                .orElse(0);
    }

    /// Whether these are being given their vectors, now or soon; not so where that has failed.
    public boolean filling() {
        return waiting() > 0 && meanings.filter(Meanings::stuck).isEmpty();
    }

    /// Whether it is on disk, not in memory alone.
    public boolean isKept() {
        return kept.isOnDisk();
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

    @Override
    public Retrieval search(
            String question,
            Function<String, List<Synonym>> synonyms,
            Supplier<Set<String>> hidden,
            int most) {
        return searching(searcher ->
                new Search(
                                searcher,
                                words,
                                meanings,
                                question,
                                synonyms,
                                hidden,
                                spelling(searcher.getIndexReader()))
                        .best(most));
    }

    /// The same in a state of the index of its own.
    Retrieval search(
            IndexSearcher state,
            Spelling spelling,
            String question,
            Function<String, List<Synonym>> synonyms,
            Supplier<Set<String>> hidden,
            int most) {
        return using(() ->
                reading(() ->
                        new Search(state, words, meanings, question, synonyms, hidden, spelling)
                                .best(most)));
    }

    /// See [Rehearsal#touched].
    List<KnownQuestion> touched(
            IndexSearcher before,
            IndexSearcher after,
            Set<String> ids,
            List<String> asked,
            int most) {
        return using(() -> reading(() -> reach(before, after, ids).touched(asked, most)));
    }

    /// See [Rehearsal#touchedOf].
    List<KnownQuestion> touchedOf(
            IndexSearcher before, IndexSearcher after, Set<String> ids, List<String> texts) {
        return using(() -> reading(() -> reach(before, after, ids).touchedOf(texts)));
    }

    private Reach reach(IndexSearcher before, IndexSearcher after, Set<String> ids)
            throws IOException {
        return new Reach(before, after, words, ids, text -> meanings.orElseThrow().read(text));
    }

    /// How it would be after a change, which is not made.
    ///
    /// Of the saved articles that were never read for their meaning, at most [#MOST_READ] are read now, which takes about a tenth
    /// of a second each; where there are more, those whose words answer the questions best, and the others are left out.
    ///
    /// @param questions by which these are chosen
    public Rehearsal rehearse(
            Collection<Article> saved, Collection<String> removedIds, List<String> questions) {
        var newest = new LinkedHashMap<String, Article>();
        saved.forEach(article -> newest.put(article.id(), article));
        var ids = new HashSet<>(newest.keySet());
        ids.addAll(removedIds);
        removedIds.forEach(newest::remove);
        return using(() ->
                reading(() -> {
                    var present =
                            meanings.isPresent()
                                    ? read(meanings.get(), newest.values(), questions)
                                    : newest.values();
                    var changed = written(present.parallelStream().map(writer::document).toList());
                    var searcher = kept.searchers().acquire();
                    return new Rehearsal(
                            this, searcher, () -> kept.searchers().release(searcher), changed, ids);
                }));
    }

    /// Those that were read for their meaning, and some others that are now.
    private Collection<Article> read(
            Meanings known, Collection<Article> saved, List<String> questions) throws IOException {
        var read = new ArrayList<Article>();
        var unread = new ArrayList<Article>();
        for (var article : saved) {
            (known.pooled(article).isPresent() ? read : unread).add(article);
        }
        var chosen = unread.size() <= MOST_READ ? unread : likeliest(unread, questions);
        known.readNow(chosen);
        read.addAll(chosen);
        return read;
    }

    /// Those that come first for some questions, by their words.
    private List<Article> likeliest(List<Article> articles, List<String> questions)
            throws IOException {
        var found = new LinkedHashMap<String, Article>();
        try (var some =
                        written(
                                articles.parallelStream()
                                        .map(article ->
                                                ArticleDocument.of(
                                                        article, words, settings.weights()))
                                        .toList());
                var reader = DirectoryReader.open(some.writer())) {
            var searcher = searcher(reader);
            var spelling = new Spelling(reader);
            for (var question : questions) {
                var query =
                        LexicalQuestion.of(question, List.of(), words, searcher, spelling).query();
                for (var article :
                        articles(searcher, searcher.search(query, FOR_EACH_QUESTION).scoreDocs)) {
                    if (found.size() < MOST_READ) {
                        found.put(article.id(), article);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static LuceneIndex written(List<Document> documents) throws IOException {
        var index = inMemory();
        index.writer().addDocuments(documents);
        return index;
    }

    private Spelling spelling(IndexReader reader) {
        var current =
                spelling.filter(known -> known.knows(reader)).orElseGet(() -> new Spelling(reader));
        spelling = Optional.of(current);
        return current;
    }

    /// How near two texts are in meaning: a cosine, −1 to 1; 0 where meaning is switched off.
    public double nearness(String one, String other) {
        return using(() -> meanings.map(known -> known.nearness(one, other)).orElse(0.0));
    }

    /// What a text means, as a direction: 384 dimensions, one byte each; empty where meaning is switched off. Nothing of it is kept.
    public Optional<byte[]> vector(String text) {
        return using(() -> meanings.map(known -> known.vector(text)));
    }

    /// How near a text is in meaning to each of some lines that are often compared with, and so kept: cosines, −1 to 1;
    /// none where meaning is switched off.
    public double[] nearness(String text, List<String> lines) {
        return using(() ->
                meanings.map(known -> known.nearness(text, lines)).orElseGet(() -> new double[0]));
    }

    /// Lines to hold messages against, in the place of those before; empty where meaning is switched off.
    public Optional<Lines> lines(List<String> texts) {
        return using(() -> meanings.map(known -> known.lines(texts)));
    }

    /// How near a text is in meaning to each of some lines: cosines, −1 to 1; 0 for a line that was not read yet.
    public double[] nearness(String text, Lines lines) {
        return using(() -> meanings.orElseThrow().nearness(text, lines));
    }

    /// Reads a text for its meaning ahead of a [Rehearsal].
    ///
    /// @return whether meaning is switched on
    public boolean read(String text) {
        return using(() -> meanings.map(known -> known.read(text)).isPresent());
    }

    /// The words of its language.
    public Words words() {
        return words;
    }

    /// Puts what has changed on disk, embeddings first, so that no article has vectors there without them. What was not put
    /// there is brought up from its source at the next start.
    ///
    /// @throws UncheckedIOException where it cannot be written
    public synchronized void commit() {
        changing(() -> {
            if (meanings.isPresent()) {
                meanings.get().commit();
            }
            writer.commit();
        });
    }

    /// Whether some of it can no longer be read or written. Then close it and open it again: what is damaged is left out, and
    /// to be put again.
    public boolean damaged() {
        return kept.damaged() || meanings.filter(Meanings::damaged).isPresent();
    }

    /// Closes it as soon as nobody uses it. What cannot be written any more is brought up from its source at the next start.
    @Override
    public void close() {
        meanings.ifPresent(Meanings::stopFilling);
        use.writeLock().lock();
        try {
            closed = true;
            if (meanings.isPresent()) {
                meanings.get().close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("embeddings could not be kept: they are made again", e);
        } finally {
            closeKept();
            use.writeLock().unlock();
        }
    }

    private void closeKept() {
        try {
            kept.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the index could not be kept: it is made again", e);
        }
    }

    private <T> T searching(Reading<IndexSearcher, T> question) {
        return using(() ->
                reading(() -> {
                    var searcher = kept.searchers().acquire();
                    try {
                        return question.of(searcher);
                    } finally {
                        kept.searchers().release(searcher);
                    }
                }));
    }

    private <T> T using(Supplier<T> look) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            return look.get();
        } finally {
            use.readLock().unlock();
        }
    }

    private static <T> T reading(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void changing(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException afterTheDiskFailed) {
            throw new UncheckedIOException(new IOException(afterTheDiskFailed));
        }
    }

    @FunctionalInterface
    interface Change {
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
