package askwell.knowledge.index;

import askwell.config.Answering.FieldWeights;
import askwell.knowledge.article.Article;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An article as a Lucene document, and back.
final class ArticleDocument {

    static final String ID = "id";

    /// The words of all parts of an article, by the weights of the settings.
    static final String TEXT = "text";

    /// The words of its question and wordings alone.
    static final String ASKED = "asked";

    /// The words of each passage of the answer, its number for their position; behind them those of question, wordings and
    /// topics.
    static final String PLACES = "places";

    /// Where the passages of the answer lie.
    static final String PASSAGES = "passages";

    static final String KEY = "key";
    static final String POOLED = "pooled";

    /// Whether the document has its vectors: `yes` or `no`.
    static final String EMBEDDED = "embedded";

    /// The vectors that candidates are found by, of the first model.
    static final Map<Embedding.Row, String> VECTORS =
            Map.of(
                    Embedding.Row.QUESTION, "question-vector",
                    Embedding.Row.WHOLE, "whole-vector",
                    Embedding.Row.CENTRE, "centre-vector");

    private static final String QUESTION = "question";
    private static final String WORDING = "wording";
    private static final String ANSWER = "answer";
    private static final String ASKER = "asker";
    private static final String TOWN = "town";
    private static final String AUTHOR = "author";
    private static final String TOPIC = "topic";
    private static final String SOURCE = "source";
    private static final String PUBLISHED = "published";
    private static final String UPDATED = "updated";
    private static final String REVIEW_BY = "review-by";
    private static final String OWNER = "owner";

    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType POSITIONS =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private ArticleDocument() {}

    static Document of(Article article, Words words, FieldWeights weights) {
        var document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(Embedder.key(article))));
        var passages = Passages.of(article.answer());
        document.add(new BinaryDocValuesField(PASSAGES, Passages.packed(passages)));
        var analysed = ArticleWords.of(article, passages, weights, words);
        document.add(new Field(ASKED, analysed.asked(), FREQUENCIES));
        document.add(new Field(TEXT, analysed.all(), FREQUENCIES));
        document.add(new Field(PLACES, analysed.places(), POSITIONS));
        store(document, QUESTION, Optional.of(article.question()));
        article.wordings().forEach(wording -> store(document, WORDING, Optional.of(wording)));
        store(document, ANSWER, Optional.of(article.answer()));
        store(document, ASKER, article.asker());
        store(document, TOWN, article.town());
        store(document, AUTHOR, article.author());
        article.topics().forEach(topic -> store(document, TOPIC, Optional.of(topic)));
        store(document, SOURCE, article.source());
        store(document, PUBLISHED, article.published().map(LocalDate::toString));
        store(document, UPDATED, article.updated().map(LocalDate::toString));
        store(document, REVIEW_BY, article.reviewBy().map(LocalDate::toString));
        store(document, OWNER, article.owner());
        return document;
    }

    private static void store(Document document, String field, Optional<String> value) {
        value.ifPresent(text -> document.add(new StoredField(field, text)));
    }

    static void addMissingEmbedding(Document document) {
        document.add(new StringField(EMBEDDED, "no", Field.Store.NO));
    }

    static void addEmbedding(Document document, BytesRef pooled) {
        document.add(new StringField(EMBEDDED, "yes", Field.Store.NO));
        document.add(new BinaryDocValuesField(POOLED, BytesRef.deepCopyOf(pooled)));
        VECTORS.forEach((row, field) ->
                document.add(
                        new KnnByteVectorField(
                                field,
                                Embedding.row(pooled, EmbeddingModel.BGE_SMALL, row),
                                VectorSimilarityFunction.COSINE)));
    }

    static Article article(Document document) {
        return new Article(
                document.get(ID),
                document.get(QUESTION),
                List.of(document.getValues(WORDING)),
                document.get(ANSWER),
                stored(document, ASKER),
                stored(document, TOWN),
                stored(document, AUTHOR),
                List.of(document.getValues(TOPIC)),
                stored(document, SOURCE),
                stored(document, PUBLISHED).map(LocalDate::parse),
                stored(document, UPDATED).map(LocalDate::parse),
                stored(document, REVIEW_BY).map(LocalDate::parse),
                stored(document, OWNER));
    }

    private static Optional<String> stored(Document document, String field) {
        return Optional.ofNullable(document.get(field));
    }

    /// The documents of some articles.
    static List<Integer> of(IndexSearcher searcher, Collection<String> ids) throws IOException {
        var named = new TermInSetQuery(ID, ids.stream().map(BytesRef::new).toList());
        return ids.isEmpty()
                ? List.of()
                : Stream.of(searcher.search(named, ids.size()).scoreDocs)
                        .map(hit -> hit.doc)
                        .toList();
    }

    /// The id of a document's article.
    static String id(IndexSearcher searcher, int document) throws IOException {
        return Optional.ofNullable(searcher.storedFields().document(document, Set.of(ID)).get(ID))
                .orElseThrow();
    }

    /// What a document holds in a binary field, if anything.
    static Optional<BytesRef> value(IndexSearcher searcher, int document, String field)
            throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = leaf.reader().getBinaryDocValues(field);
        return values != null && values.advanceExact(document - leaf.docBase)
                ? Optional.of(values.binaryValue())
                : Optional.empty();
    }
}
