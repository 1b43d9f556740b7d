package askwell.knowledge.index;

import askwell.knowledge.index.Passages.Span;
import askwell.knowledge.index.Search.Scored;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The semantic side of a search. A document's score for a text of the asker's is
///
/// `0.82 · whole₁ + 0.18 · whole₂ + 0.05 · words + 0.5 · w · (MaxSim₁ + MaxSim₂)`
///
/// with `w = n² / (n² + 49)` for a text of n meaningful tokens, so that short questions are left to the pooled vectors. The
/// weights are those of the best plateau on the dev questions (docs/decisions/005-how-candidates-are-ranked.md). The scores
/// of a long message and of its sentences are put together by [Blend].
final class SemanticSearch {

    /// How many documents each vector field finds: with 10, an approximate search lost the true best for one question in
    /// eight.
    private static final int FOUND = 100;

    /// The same for a sentence of a long message.
    private static final int FOUND_BY_SENTENCE = 20;

    /// How many of those that the words, or one field, find are looked at: the first of the score are among the first of one.
    private static final int LOOKED_AT = 40;

    /// How many candidates are compared token by token; the first 20 give the same ranking as all of them.
    private static final int RERANKED = 20;

    /// The same for a long message, of whose sentences each has its own first.
    private static final int RERANKED_OF_LONG = 40;

    private static final double WORDS = 0.05;
    private static final double TOKENS = 0.5;

    private final IndexSearcher searcher;
    private final EmbeddingStore.View embeddings;
    private final List<Part> parts;
    private final Set<Integer> hidden;
    private Blend.Asking asking = new Blend.Asking(0, 0);

    /// The message as a whole, or one of its sentences.
    ///
    /// @param byWords the documents that its words find, each with its BM25 as a share of the ideal
    record Part(SemanticQuestion question, Map<Integer, Double> byWords) {
        double words(int document) {
            return byWords.getOrDefault(document, 0.0);
        }
    }

    /// A document and how near it is to each part.
    private record Pooling(int document, List<SemanticQuestion.Nearness> nearness) {
        double score(int part, Part of) {
            return nearness.get(part).whole() + WORDS * of.words(document);
        }
    }

    /// @param parts the message as a whole first
    /// @param hidden documents that are left out
    SemanticSearch(
            IndexSearcher searcher,
            EmbeddingStore.View embeddings,
            List<Part> parts,
            Set<Integer> hidden) {
        this.searcher = searcher;
        this.embeddings = embeddings;
        this.parts = List.copyOf(parts);
        this.hidden = Set.copyOf(hidden);
    }

    /// What of the message asks; known after [#best].
    Blend.Asking asking() {
        return asking;
    }

    /// How many tokens of the message carry meaning.
    int length() {
        return parts.getFirst().question().encoded().length();
    }

    /// The documents, best first; empty where one that the words found has no vectors yet, so that nobody is passed over
    /// while an import is still being embedded.
    Optional<List<Scored>> best() {
        var found = Parallel.map(List.copyOf(documents()), this::pooling);
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(reranked(first(found.stream().flatMap(Optional::stream).toList())))
                : Optional.empty();
    }

    private Optional<Pooling> pooling(int document) throws IOException {
        return ArticleDocument.value(searcher, document, ArticleDocument.POOLED)
                .map(pooled ->
                        new Pooling(
                                document,
                                parts.stream()
                                        .map(part -> part.question().nearness(pooled))
                                        .toList()));
    }

    private TreeSet<Integer> documents() {
        var documents = new TreeSet<Integer>();
        var queries = new ArrayList<Query>();
        for (var part : parts) {
            part.byWords().entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                    .limit(LOOKED_AT)
                    .forEach(found -> documents.add(found.getKey()));
            int most = part == parts.getFirst() ? FOUND : FOUND_BY_SENTENCE;
            for (var field : ArticleDocument.VECTORS.values()) {
                queries.add(new KnnByteVectorQuery(field, part.question().bge(), most));
            }
        }
        for (var found : Parallel.map(queries, query -> searcher.search(query, LOOKED_AT))) {
            for (var hit : found.scoreDocs) {
                documents.add(hit.doc);
            }
        }
        documents.removeAll(hidden);
        return documents;
    }

    /// Those whose tokens are worth a look, by their pooled vectors.
    private List<Pooling> first(List<Pooling> found) {
        var scores =
                Blend.of(
                        scores(
                                found.size(),
                                (part, document) ->
                                        found.get(document).score(part, parts.get(part))));
        return IntStream.range(0, found.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .limit(parts.size() == 1 ? RERANKED : RERANKED_OF_LONG)
                .map(found::get)
                .toList();
    }

    private List<Scored> reranked(List<Pooling> found) {
        var bge = tokens(found, EmbeddingModel.BGE_SMALL);
        var mini = tokens(found, EmbeddingModel.MINILM);
        var byPart =
                scores(
                        found.size(),
                        (part, document) ->
                                found.get(document).score(part, parts.get(part))
                                        + TOKENS
                                                * parts.get(part).question().gate()
                                                * (bge.mean(part, document)
                                                        + mini.mean(part, document)));
        var scores = Blend.of(byPart);
        asking = Blend.asking(byPart, scores);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            var nearness = one.nearness().getFirst();
            scored.add(
                    new Scored(
                            one.document(),
                            scores[i],
                            parts.getFirst().words(one.document()),
                            new Candidate.Meaning(
                                    nearness.whole(),
                                    nearness.nearest(),
                                    nearness.other(),
                                    bge.mean(0, i),
                                    mini.mean(0, i),
                                    bge.weakest(0, i),
                                    mini.weakest(0, i),
                                    bge.missed(0, i),
                                    mini.missed(0, i))));
        }
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    /// A score for each part and document.
    private double[][] scores(int documents, Score score) {
        var scores = new double[parts.size()][documents];
        for (int part = 0; part < parts.size(); part++) {
            for (int document = 0; document < documents; document++) {
                scores[part][document] = score.of(part, document);
            }
        }
        return scores;
    }

    @FunctionalInterface
    private interface Score {
        double of(int part, int document);
    }

    /// How near each passage of a document is to the part that asks, token by token, in the eyes of the first model. Those that it did
    /// not read are taken to be as near as the last one that it read.
    ///
    /// @param answerStart where the answer starts in what the model read
    double[] passages(int document, List<Span> passages, int answerStart) throws IOException {
        var near = new double[passages.size()];
        var tokens = tokens(document, EmbeddingModel.BGE_SMALL);
        if (tokens.isEmpty() || passages.isEmpty()) {
            return near;
        }
        var bounds =
                IntStream.concat(
                                passages.stream().mapToInt(Span::start),
                                IntStream.of(passages.getLast().end()))
                        .map(bound -> answerStart + bound)
                        .toArray();
        var similar =
                TokenVectors.mostSimilar(
                        parts.get(asking.part()).question().encoded().bge().tokens(),
                        tokens.get(),
                        bounds);
        for (int i = 0; i < near.length; i++) {
            double mean = TokenSimilarities.mean(similar.get(i));
            near[i] = mean != TokenVectors.NONE ? mean : i == 0 ? 0 : near[i - 1];
        }
        return near;
    }

    private TokenSimilarities tokens(List<Pooling> documents, EmbeddingModel model) {
        return TokenSimilarities.of(
                parts.stream().map(part -> part.question().encoded().by(model).tokens()).toList(),
                documents,
                one -> tokens(one.document(), model));
    }

    private Optional<BytesRef> tokens(int document, EmbeddingModel model) throws IOException {
        var key =
                ArticleDocument.value(searcher, document, ArticleDocument.KEY)
                        .orElseThrow()
                        .utf8ToString();
        return embeddings.tokens(key, model);
    }
}
