package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What no answer by meaning can do without: both models run side by side, the index searched by words and by vectors,
/// and candidates compared token by token. Nothing of it is used; nobody ranks, weighs, cuts passages or decides.
public final class BareSteps implements AutoCloseable {

    private static final int FOUND = 100;
    private static final int COMPARED = 20;

    private final Embedder embedder = Embedder.open();
    private final Words words;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> vectorFields = new ArrayList<>();
    private final List<BytesRef> bgeTokens = new ArrayList<>();
    private final List<BytesRef> miniTokens = new ArrayList<>();

    private BareSteps(FSDirectory directory, String language) throws IOException {
        this.words = Words.of(language);
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /// @param index an index of articles on disk
    /// @param candidates those that are compared token by token
    public static BareSteps open(Path index, String language, List<Article> candidates)
            throws IOException {
        var steps = new BareSteps(FSDirectory.open(index), language);
        for (var field : FieldInfos.getMergedFieldInfos(steps.reader)) {
            if (field.getVectorDimension() > 0) {
                steps.vectorFields.add(field.getName());
            }
        }
        for (var article : candidates.subList(0, COMPARED)) {
            var embedding = steps.embedder.article(article);
            steps.bgeTokens.add(new BytesRef(embedding.bgeTokens()));
            steps.miniTokens.add(new BytesRef(embedding.miniTokens()));
        }
        return steps;
    }

    /// The steps for a message and, where it is long, for each of its sentences, as an answer looks them up.
    ///
    /// @return something that depends on every step, so that none is left out
    public double run(String message) throws IOException {
        double sum = models(message) + words(message);
        for (var sentence : Sentences.ofLong(message)) {
            sum += models(sentence) + words(sentence);
        }
        return sum;
    }

    private double models(String question) throws IOException {
        var encoded = embedder.question(question);
        double sum = 0;
        var pooled = Pooled.quantized(encoded.bge().pooled());
        for (var field : vectorFields) {
            sum +=
                    searcher.search(new KnnByteVectorQuery(field, pooled, FOUND), FOUND)
                            .scoreDocs
                            .length;
        }
        for (int i = 0; i < COMPARED; i++) {
            sum +=
                    similar(encoded.bge(), bgeTokens.get(i))
                            + similar(encoded.mini(), miniTokens.get(i));
        }
        return sum;
    }

    private static double similar(Encoding question, BytesRef tokens) {
        var similar = TokenVectors.mostSimilar(question.tokens(), tokens);
        return similar.length == 0 ? 0 : similar[0];
    }

    private double words(String question) throws IOException {
        var query = new BooleanQuery.Builder();
        words.in(question).stream()
                .map(Words.Word::term)
                .distinct()
                .forEach(term -> {
                    query.add(new TermQuery(new Term(ArticleDocument.TEXT, term)), Occur.SHOULD);
                    query.add(new TermQuery(new Term(ArticleDocument.ASKED, term)), Occur.SHOULD);
                });
        return searcher.search(query.build(), FOUND).scoreDocs.length;
    }

    @Override
    public void close() throws IOException {
        embedder.close();
        reader.close();
        directory.close();
    }
}
