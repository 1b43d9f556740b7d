package askwell.knowledge.index;

import askwell.knowledge.index.Passages.Span;
import askwell.knowledge.index.Search.Scored;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// The semantic side of a search. A document's score is
///
/// `0.85 · whole₁ + 0.15 · whole₂ + 0.05 · words + 0.6 · w · (MaxSim₁ + MaxSim₂)`
///
/// with `w = n² / (n² + 49)` for a question of n meaningful tokens, so that short questions are left to the pooled
/// vectors. The weights are those of the best plateau on the dev questions (docs/decisions/005-how-candidates-are-ranked.md).
final class SemanticSearch {

    /// How many documents each vector field finds: with 10, an approximate search lost the true best for one question in
    /// eight.
    private static final int FOUND = 100;

    /// How many candidates are compared token by token; the first 20 give the same ranking as all of them.
    private static final int RERANKED = 20;

    private static final double SECOND_MODEL = 0.15;
    private static final double WORDS = 0.05;
    private static final double TOKENS = 0.6;
    private static final double HALF_LENGTH = 7;

    private final IndexSearcher searcher;
    private final EmbeddingStore.View embeddings;
    private final Map<Integer, Double> byWords;
    private final EncodedQuestion question;
    private final byte[] bge;
    private final byte[] mini;

    SemanticSearch(
            IndexSearcher searcher,
            Meanings meanings,
            EmbeddingStore.View embeddings,
            Map<Integer, Double> byWords,
            String question) {
        this.searcher = searcher;
        this.embeddings = embeddings;
        this.byWords = byWords;
        this.question = meanings.question(question);
        this.bge = Pooled.quantized(this.question.bge().pooled());
        this.mini = Pooled.quantized(this.question.mini().pooled());
    }

    int length() {
        return question.length();
    }

    /// The documents, best first; empty where one that the words found has no vectors yet, so that nobody is passed over
    /// while an import is still being embedded.
    Optional<List<Scored>> best() throws IOException {
        var documents = new TreeSet<>(byWords.keySet());
        for (var field : ArticleDocument.VECTORS.values()) {
            for (var hit :
                    searcher.search(new KnnByteVectorQuery(field, bge, FOUND), FOUND).scoreDocs) {
                documents.add(hit.doc);
            }
        }
        var found = new ArrayList<Pooling>();
        for (int document : documents) {
            var pooled = value(document, ArticleDocument.POOLED);
            if (pooled.isEmpty()) {
                return Optional.empty();
            }
            found.add(pooling(document, pooled.get()));
        }
        found.sort(Comparator.comparingDouble(Pooling::score).reversed());
        return Optional.of(reranked(found));
    }

    private Pooling pooling(int document, BytesRef pooled) {
        var first = Embedding.nearness(bge, pooled, EmbeddingModel.BGE_SMALL);
        var second = Embedding.nearness(mini, pooled, EmbeddingModel.MINILM);
        return new Pooling(
                document,
                (1 - SECOND_MODEL) * first.all() + SECOND_MODEL * second.all(),
                first.nearest(),
                second.all(),
                byWords.getOrDefault(document, 0.0));
    }

    private record Pooling(int document, double whole, double nearest, double other, double words) {
        double score() {
            return whole + WORDS * words;
        }
    }

    private List<Scored> reranked(List<Pooling> found) throws IOException {
        var first = found.subList(0, Math.min(RERANKED, found.size()));
        var bgeTokens = new ArrayList<float[]>();
        var miniTokens = new ArrayList<float[]>();
        for (var one : first) {
            var key = value(one.document(), ArticleDocument.KEY).orElseThrow().utf8ToString();
            bgeTokens.add(similar(question.bge(), key, EmbeddingModel.BGE_SMALL));
            miniTokens.add(similar(question.mini(), key, EmbeddingModel.MINILM));
        }
        var bestBge = best(bgeTokens, question.bge().tokens().length);
        var bestMini = best(miniTokens, question.mini().tokens().length);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < first.size(); i++) {
            var one = first.get(i);
            var meaning =
                    new Candidate.Meaning(
                            one.whole(),
                            one.nearest(),
                            one.other(),
                            mean(bgeTokens.get(i)),
                            mean(miniTokens.get(i)),
                            weakest(bgeTokens.get(i)),
                            weakest(miniTokens.get(i)),
                            mean(bestBge) - mean(bgeTokens.get(i)),
                            mean(bestMini) - mean(miniTokens.get(i)));
            scored.add(
                    new Scored(
                            one.document(),
                            one.score() + TOKENS * gate() * (meaning.first() + meaning.second()),
                            one.words(),
                            meaning));
        }
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    /// How near a passage is to the question, token by token, in the eyes of the first model; empty where it read nothing of
    /// it.
    OptionalDouble passage(int document, Span passage, int answerStart) throws IOException {
        var key = value(document, ArticleDocument.KEY).orElseThrow().utf8ToString();
        var tokens = embeddings.tokens(key, EmbeddingModel.BGE_SMALL);
        if (tokens.isEmpty()) {
            return OptionalDouble.empty();
        }
        double near =
                mean(
                        TokenVectors.mostSimilar(
                                question.bge().tokens(),
                                tokens.get(),
                                answerStart + passage.start(),
                                answerStart + passage.end()));
        return near == TokenVectors.NONE ? OptionalDouble.empty() : OptionalDouble.of(near);
    }

    private double gate() {
        double square = (double) length() * length();
        return square / (square + HALF_LENGTH * HALF_LENGTH);
    }

    private float[] similar(Encoding encoded, String key, EmbeddingModel model) throws IOException {
        var tokens = embeddings.tokens(key, model);
        return tokens.isEmpty()
                ? new float[encoded.tokens().length]
                : TokenVectors.mostSimilar(encoded.tokens(), tokens.get(), 0, Integer.MAX_VALUE);
    }

    /// For each token of the question, the similarity that the best of the candidates reaches.
    private static float[] best(List<float[]> candidates, int length) {
        var best = new float[length];
        Arrays.fill(best, -1);
        for (var candidate : candidates) {
            for (int i = 0; i < length; i++) {
                best[i] = Math.max(best[i], candidate[i]);
            }
        }
        return best;
    }

    private static double mean(float[] similarities) {
        double sum = 0;
        for (float similarity : similarities) {
            sum += similarity;
        }
        return similarities.length == 0 ? 0 : sum / similarities.length;
    }

    private static double weakest(float[] similarities) {
        var sorted = similarities.clone();
        Arrays.sort(sorted);
        return mean(Arrays.copyOf(sorted, Math.min(sorted.length, Math.max(1, sorted.length / 4))));
    }

    private Optional<BytesRef> value(int document, String field) throws IOException {
        LeafReaderContext leaf =
                searcher.getIndexReader()
                        .leaves()
                        .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        return values != null && values.advanceExact(document - leaf.docBase)
                ? Optional.of(values.binaryValue())
                : Optional.empty();
    }
}
