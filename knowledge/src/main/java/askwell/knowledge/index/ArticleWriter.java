package askwell.knowledge.index;

import askwell.config.Answering;
import askwell.knowledge.article.Article;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Writes articles into an index of Lucene's, which remembers how far it has come, and with what it was written.
final class ArticleWriter {

    /// Changes whenever an index of the same articles would be written otherwise.
    private static final String FORMAT = "4";

    /// Bytes of articles in memory from which on it takes more than a moment to write them out.
    private static final long WORTH_SHARING = 4 << 20;

    private static final String CHANGE = "change";
    private static final String MARK = "mark";
    private static final String WRITTEN_WITH = "written-with";

    private final IndexWriter writer;
    private final Words words;
    private final Answering settings;
    private final Optional<Meanings> meanings;

    /// The ids of all that was put since it was empty: what is new need not be looked for to take its place.
    private volatile Optional<Set<String>> fresh = Optional.empty();

    ArticleWriter(
            IndexWriter writer, Words words, Answering settings, Optional<Meanings> meanings) {
        this.writer = writer;
        this.words = words;
        this.settings = settings;
        this.meanings = meanings;
    }

    /// Whether all that is in it was written as it would be now.
    boolean isWrittenAsNow() {
        return writtenWith().equals(remembered(WRITTEN_WITH));
    }

    /// What an index depends on beside its articles.
    private String writtenWith() {
        return "%s %s %s %s"
                .formatted(FORMAT, Embedder.VERSION, settings.language(), settings.weights());
    }

    /// The number of the newest change that it holds, 0 where it holds none.
    long change() {
        return Long.parseLong(remembered(CHANGE));
    }

    /// What that change was marked with.
    String mark() {
        return remembered(MARK);
    }

    private String remembered(String name) {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data.getOrDefault(name, "");
    }

    private void remember(long change, String mark) {
        writer.setLiveCommitData(
                Map.of(CHANGE, Long.toString(change), MARK, mark, WRITTEN_WITH, writtenWith())
                        .entrySet());
    }

    /// Forgets every article; it is at change 0 again.
    void clear() throws IOException {
        writer.deleteAll();
        fresh = Optional.of(ConcurrentHashMap.newKeySet());
        remember(0, "");
    }

    /// See [ArticleIndex#update].
    void update(Collection<Article> saved, Collection<String> removedIds, long change, String mark)
            throws IOException {
        for (var id : removedIds) {
            writer.deleteDocuments(new Term(ArticleDocument.ID, id));
        }
        saved.parallelStream().forEach(article -> ArticleIndex.changing(() -> put(article)));
        remember(change, mark);
    }

    void put(Article article) throws IOException {
        var document = document(article);
        if (fresh.filter(ids -> ids.add(article.id())).isPresent()) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(new Term(ArticleDocument.ID, article.id()), document);
        }
    }

    /// An article as it would be put.
    Document document(Article article) {
        var document = ArticleDocument.of(article, words, settings.weights());
        meanings.flatMap(known -> known.pooled(article))
                .ifPresentOrElse(
                        pooled -> ArticleDocument.addEmbedding(document, pooled),
                        () -> ArticleDocument.addMissingEmbedding(document));
        return document;
    }

    /// Writes out what is in memory on all processors; a refresh would do it on one.
    void flush() {
        if (writer.ramBytesUsed() > WORTH_SHARING) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(_ -> ArticleIndex.changing(writer::flushNextBuffer));
        }
    }

    void commit() throws IOException {
        writer.commit();
    }
}
