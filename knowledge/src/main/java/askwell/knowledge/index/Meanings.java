package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What texts mean: the models, the embeddings that they made, and a thread that fills in those that are missing.
final class Meanings implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    /// How many articles that wait are looked up at once.
    private static final int AT_ONCE = 256;

    private static final int SECONDS_BETWEEN_COMMITS = 10;

    private final Embedder embedder;
    private final EmbeddingStore store;

    /// Enough for the past questions that a change is held against: 400 bytes each beside the text.
    private final Cache<String, byte[]> texts = Caffeine.newBuilder().maximumSize(10_000).build();

    /// Those that are asked once more at once, of another state of the articles: about 60 kB each.
    private final Cache<String, EncodedQuestion> questions =
            Caffeine.newBuilder().maximumSize(16).build();

    private final Semaphore work = new Semaphore(1);
    private final Thread filling = new Thread(this::fillInTurn, "askwell-fill");
    private volatile Optional<ArticleIndex> index = Optional.empty();
    private volatile Optional<Lines> lines = Optional.empty();
    private volatile long committed;
    private volatile boolean stuck;
    private volatile boolean closed;
    private final AtomicBoolean left = new AtomicBoolean();

    private Meanings(Embedder embedder, EmbeddingStore store) {
        this.embedder = embedder;
        this.store = store;
        filling.setDaemon(true);
    }

    static Meanings open(Path folder) throws IOException {
        var embedder = Embedder.open();
        try {
            return new Meanings(embedder, EmbeddingStore.open(folder));
        } catch (IOException | RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    EncodedQuestion question(String text) {
        return questions.get(text, this::encoded);
    }

    private EncodedQuestion encoded(String text) {
        var encoded = embedder.question(text);
        texts.put(text, Pooled.quantized(encoded.bge().pooled()));
        return encoded;
    }

    /// The pooled vector of a text by the first model.
    byte[] read(String text) {
        return texts.get(text, embedder::pooled);
    }

    /// Makes the vectors of articles now, and keeps them.
    void readNow(List<Article> articles) {
        keep(articles.parallelStream().map(this::embedded).toList());
    }

    double nearness(String one, String other) {
        return Pooled.cosine(texts.get(one, embedder::pooled), texts.get(other, embedder::pooled));
    }

    /// The pooled vector of a text by the first model, one byte a dimension.
    byte[] vector(String text) {
        return read(text).clone();
    }

    /// How near a text comes to each of some lines that are often compared with: their vectors are kept.
    double[] nearness(String text, List<String> lines) {
        keepMissing(lines);
        var vector = read(text);
        return lines.stream()
                .mapToDouble(line -> Pooled.cosine(vector, texts.get(line, embedder::pooled)))
                .toArray();
    }

    /// Brings the vectors of lines into the cache: those that were kept as they are, the others made and kept.
    private void keepMissing(List<String> lines) {
        if (lines.stream().allMatch(line -> texts.getIfPresent(line) != null)) {
            return;
        }
        try (var view = store.view()) {
            var made = new ArrayList<EmbeddingStore.Entry>();
            for (var line : lines) {
                var key = Embedder.key(line);
                var kept = view.pooled(key);
                texts.put(line, kept.map(Meanings::bytes).orElseGet(() -> embedder.pooled(line)));
                if (kept.isEmpty()) {
                    made.add(
                            new EmbeddingStore.Entry(
                                    key, Embedding.ofLine(texts.get(line, embedder::pooled))));
                }
            }
            store.put(made);
        } catch (IOException | AlreadyClosedException notKept) {
            LOG.warn("lines could not be kept: they are read again at the next start", notKept);
        }
    }

    /// Lines to hold messages against: those that were kept at once, the others as soon as they are read. They take the place of
    /// those before.
    Lines lines(List<String> texts) {
        var read = new Lines(texts);
        try (var view = store.view()) {
            for (var line : read.unread()) {
                view.pooled(Embedder.key(line)).ifPresent(kept -> read.read(line, bytes(kept)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = Optional.of(read);
        if (!read.unread().isEmpty()) {
            wake();
        }
        return read;
    }

    double[] nearness(String text, Lines to) {
        return to.nearness(read(text));
    }

    /// How many lines are to be read yet.
    int unread() {
        return lines.map(some -> some.unread().size()).orElse(0);
    }

    private void read(Lines some) {
        for (var line : some.unread()) {
            if (closed) {
                return;
            }
            var vector = texts.get(line, embedder::pooled);
            keep(List.of(new EmbeddingStore.Entry(Embedder.key(line), Embedding.ofLine(vector))));
            some.read(line, vector);
        }
    }

    private static byte[] bytes(BytesRef kept) {
        return BytesRef.deepCopyOf(kept).bytes;
    }

    EmbeddingStore.View view() throws IOException {
        return store.view();
    }

    /// The pooled vectors of an article, where they were ever made.
    Optional<BytesRef> pooled(Article article) {
        try (var view = store.view()) {
            return view.pooled(Embedder.key(article)).map(BytesRef::deepCopyOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills in what an index waits for, now and whenever it is woken.
    void fill(ArticleIndex waiting) {
        index = Optional.of(waiting);
        filling.start();
    }

    void wake() {
        stuck = false;
        work.release();
    }

    /// Whether filling has failed, and waits for the next change to be tried again.
    boolean stuck() {
        return stuck;
    }

    private void fillInTurn() {
        while (!closed) {
            try {
                work.acquire();
                work.drainPermits();
                index.ifPresent(this::fillAll);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | InternalError e) {
                stuck = true;
                LOG.error(
                        "Articles could not be embedded: until the next change, new ones are found by their words alone",
                        e);
            }
        }
    }

    private void fillAll(ArticleIndex waiting) {
        committed = System.nanoTime();
        boolean filled = unread() > 0;
        lines.ifPresent(this::read);
        var missing = waiting.waiting(AT_ONCE);
        filled |= !missing.isEmpty();
        while (!missing.isEmpty() && !closed) {
            new Filling(missing, this::embedded, made -> fillIn(made, waiting), () -> closed).run();
            missing = waiting.waiting(AT_ONCE);
        }
        if (filled && !closed) {
            waiting.commit();
        }
    }

    private void fillIn(List<Filling.Made> made, ArticleIndex waiting) {
        keep(made.stream().map(Filling.Made::entry).toList());
        waiting.embedded(made.stream().map(Filling.Made::article).toList());
        if (System.nanoTime() - committed > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_COMMITS)) {
            waiting.commit();
            committed = System.nanoTime();
        }
    }

    private EmbeddingStore.Entry embedded(Article article) {
        return new EmbeddingStore.Entry(Embedder.key(article), embedder.article(article));
    }

    private void keep(List<EmbeddingStore.Entry> entries) {
        try {
            store.put(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the embeddings that were made on disk.
    void commit() throws IOException {
        store.commit();
    }

    boolean damaged() {
        return store.damaged();
    }

    /// Ends filling after the article at hand.
    void stopFilling() {
        closed = true;
        work.release();
        try {
            filling.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stopFilling();
        if (!left.getAndSet(true)) {
            embedder.close();
        }
        store.close();
    }
}
