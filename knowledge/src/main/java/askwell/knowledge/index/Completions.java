package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a question may go on to, while it is typed: the questions and wordings of articles, looked up in memory.
///
/// First come those that begin as typed; then those that have every typed word somewhere, the last one perhaps unfinished;
/// then those that have them but for slips of the pen ([TypedWords]). Safe for use by several threads, also while it changes.
public final class Completions implements AutoCloseable {

    /// Offered where nothing is typed yet.
    private static final int FEW = 5;

    private static final String ID = "id";
    private static final String QUESTION_OF = "question-of";
    private static final String LINE = "line";
    private static final String WHOLE = "whole";
    private static final String LENGTH = "length";
    static final String WORD = "word";

    /// The words that match best, then the shortest: what was typed is most of it.
    private static final Sort NEAREST =
            new Sort(SortField.FIELD_SCORE, new SortField(LENGTH, SortField.Type.INT));

    private final Words words = Words.of("standard");
    private final LuceneIndex index;
    private volatile Vocabulary vocabulary = new Vocabulary(List.of());

    private Completions(LuceneIndex index) {
        this.index = index;
    }

    public static Completions of(Collection<Article> articles) {
        try {
            var completions =
                    new Completions(
                            LuceneIndex.inMemory(
                                    () ->
                                            new IndexWriterConfig()
                                                    .setCommitOnClose(false)
                                                    .setMergeScheduler(new SerialMergeScheduler()),
                                    new SearcherFactory()));
            completions.update(articles, List.of());
            return completions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts and removes articles, which shows when this returns.
    public synchronized void update(Collection<Article> saved, Collection<String> removedIds) {
        try {
            var gone =
                    Stream.concat(removedIds.stream(), saved.stream().map(Article::id))
                            .map(id -> new Term(ID, id))
                            .toArray(Term[]::new);
            index.writer().deleteDocuments(gone);
            for (var article : saved) {
                index.writer().addDocuments(documents(article));
            }
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets every article.
    public synchronized void clear() {
        try {
            index.writer().deleteAll();
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() throws IOException {
        index.searchers().maybeRefreshBlocking();
        var searcher = index.searchers().acquire();
        try {
            vocabulary = Vocabulary.of(searcher.getIndexReader(), WORD);
        } finally {
            index.searchers().release(searcher);
        }
    }

    private List<Document> documents(Article article) {
        var documents = new ArrayList<Document>();
        documents.add(document(article.id(), article.question()));
        documents.getFirst().add(new StringField(QUESTION_OF, article.id(), Store.NO));
        article.wordings().forEach(wording -> documents.add(document(article.id(), wording)));
        return documents;
    }

    private Document document(String id, String text) {
        var terms = terms(text);
        var document = new Document();
        document.add(new StringField(ID, id, Store.YES));
        document.add(new StoredField(LINE, Wording.of(id, text).text()));
        document.add(new StringField(WHOLE, String.join(" ", terms), Store.NO));
        document.add(new NumericDocValuesField(LENGTH, text.length()));
        new HashSet<>(terms).forEach(term -> document.add(new StringField(WORD, term, Store.NO)));
        return document;
    }

    private List<String> terms(String text) {
        return words.terms(text.replace('’', '\''));
    }

    /// Likeliest first, no line twice. A few where nothing is typed. Never throws for any text.
    ///
    /// @param most how many at the most
    public List<Wording> of(String typed, int most) {
        if (most < 1) {
            return List.of();
        }
        try {
            var searcher = index.searchers().acquire();
            try {
                return new Looking(searcher, most).completions(typed);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One look at one state of it.
    private final class Looking {
        private final IndexSearcher searcher;
        private final int most;

        /// By what they say.
        private final Map<String, Wording> found = new LinkedHashMap<>();

        Looking(IndexSearcher searcher, int most) {
            this.searcher = searcher;
            this.most = most;
        }

        List<Wording> completions(String typed) throws IOException {
            if (typed.isBlank()) {
                addBeginning(QUESTION_OF, "", Math.min(FEW, most));
                return List.copyOf(found.values());
            }
            var terms = terms(typed);
            if (!terms.isEmpty()) {
                addBeginning(WHOLE, String.join(" ", terms), most);
                var query = new TypedWords(terms, vocabulary);
                add(query.anywhere());
                add(query.misspelt());
            }
            return List.copyOf(found.values());
        }

        /// Those whose value begins so, in the order of their values.
        private void addBeginning(String field, String start, int enough) throws IOException {
            var prefix = new BytesRef(start);
            var hits = new ArrayList<Hit>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                collect(leaf, field, prefix, enough, hits);
            }
            hits.sort(Comparator.comparing(Hit::value).thenComparingInt(Hit::document));
            for (var hit : hits) {
                if (found.size() < enough) {
                    add(hit.document());
                }
            }
        }

        private void add(Query query) throws IOException {
            if (found.size() >= most) {
                return;
            }
            // Some may be among the found already, several may say the same.
            int enough = found.size() + 2 * most;
            for (var hit : searcher.search(query, enough, NEAREST).scoreDocs) {
                if (found.size() < most) {
                    add(hit.doc);
                }
            }
        }

        private void add(int document) throws IOException {
            var fields = searcher.storedFields().document(document);
            var line = fields.get(LINE);
            found.putIfAbsent(line, new Wording(fields.get(ID), line));
        }
    }

    private static void collect(
            LeafReaderContext leaf, String field, BytesRef prefix, int most, List<Hit> hits)
            throws IOException {
        var terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        var alive = leaf.reader().getLiveDocs();
        var values = terms.iterator();
        int wanted = 2 * most;
        for (boolean more = values.seekCeil(prefix) != TermsEnum.SeekStatus.END;
                more && wanted > 0 && StringHelper.startsWith(values.term(), prefix);
                more = values.next() != null) {
            var documents = values.postings(null, PostingsEnum.NONE);
            int document = documents.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS
                    && alive != null
                    && !alive.get(document)) {
                document = documents.nextDoc();
            }
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                hits.add(new Hit(BytesRef.deepCopyOf(values.term()), leaf.docBase + document));
                wanted--;
            }
        }
    }

    private record Hit(BytesRef value, int document) {}
}
