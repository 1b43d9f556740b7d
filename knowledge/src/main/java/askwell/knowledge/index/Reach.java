package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// How far a change of articles reaches among known questions: which of these they may answer, or answered before, by how near
/// they come and how near the nearest other article does (docs/decisions/014-lessons.md).
///
/// Only pooled vectors, or words, are compared, so that thousands of questions take a fraction of a second; what is really
/// answered is for a [Search] to say.
final class Reach {

    /// How far a changed article may be behind the nearest other one, and still change an answer.
    private static final double BEHIND = 0.1;

    /// What of the informative words of a question a changed article has at least, where words alone decide.
    private static final double ENOUGH_WORDS = 0.5;

    /// How many times as many as are wanted are held against the nearest other articles.
    private static final int HELD_AGAINST_OTHERS = 3;

    /// How many articles near each changed one give their questions.
    private static final int NEIGHBOURS = 10;

    /// Of so many changed articles.
    private static final int WITH_NEIGHBOURS = 64;

    /// How many of each field are looked at for the nearest other article.
    private static final int OTHERS = 5;

    private final IndexSearcher before;
    private final Words words;
    private final Set<String> ids;
    private final List<State> states;
    private final Function<String, byte[]> meaning;
    private final Map<String, Double> informativeness = new ConcurrentHashMap<>();

    /// A state of a changed article, the one before or the one after.
    ///
    /// @param pooled its vectors; empty where it has none
    private record State(Article article, Optional<BytesRef> pooled, Set<String> terms) {
        double nearness(byte[] vector) {
            return pooled.map(rows -> near(vector, rows)).orElse(0.0);
        }
    }

    /// A question, and how much it looks as if it changed its answer.
    private record Touched(KnownQuestion question, double touch) {
        static final Comparator<Touched> MOST_FIRST =
                Comparator.comparingDouble(Touched::touch)
                        .reversed()
                        .thenComparing(touched -> touched.question().text());
    }

    /// @param before the index without the change
    /// @param after the index with it
    /// @param ids of all articles that are changed or removed
    /// @param meaning reads a text; not used where articles have no vectors
    Reach(
            IndexSearcher before,
            IndexSearcher after,
            Words words,
            Set<String> ids,
            Function<String, byte[]> meaning)
            throws IOException {
        this.before = before;
        this.words = words;
        this.ids = ids;
        this.meaning = meaning;
        this.states = new ArrayList<>(states(before));
        this.states.addAll(states(after));
    }

    private List<State> states(IndexSearcher searcher) throws IOException {
        var states = new ArrayList<State>();
        for (int document : ArticleDocument.of(searcher, ids)) {
            var article = ArticleDocument.article(searcher.storedFields().document(document));
            var terms = new HashSet<>(words.terms(article.question()));
            article.wordings().forEach(wording -> terms.addAll(words.terms(wording)));
            terms.addAll(words.terms(article.answer()));
            states.add(
                    new State(
                            article,
                            ArticleDocument.value(searcher, document, ArticleDocument.POOLED)
                                    .map(BytesRef::deepCopyOf),
                            terms));
        }
        return states;
    }

    List<KnownQuestion> touched(List<String> asked, int most) throws IOException {
        boolean byMeaning = states.stream().anyMatch(state -> state.pooled().isPresent());
        var touched = new ArrayList<>(ofNeighbours(byMeaning));
        touched.addAll(byMeaning ? byMeaning(asked, most) : byWords(asked));
        return mostFirst(touched, most);
    }

    /// Of these texts alone.
    List<KnownQuestion> touchedOf(List<String> texts) {
        boolean byMeaning = states.stream().anyMatch(state -> state.pooled().isPresent());
        return mostFirst(byMeaning ? byMeaning(texts, texts.size()) : byWords(texts), texts.size());
    }

    private static List<KnownQuestion> mostFirst(List<Touched> touched, int most) {
        return touched.stream()
                .sorted(Touched.MOST_FIRST)
                .limit(most)
                .map(Touched::question)
                .toList();
    }

    private List<Touched> byMeaning(List<String> asked, int most) {
        record Near(String text, byte[] vector, double nearness) {}
        var near =
                Parallel.map(
                        asked,
                        text -> {
                            var vector = meaning.apply(text);
                            return new Near(text, vector, nearest(vector));
                        });
        var first =
                near.stream()
                        .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                        .limit((long) most * HELD_AGAINST_OTHERS)
                        .toList();
        return Parallel.map(
                        first,
                        one ->
                                new Touched(
                                        new KnownQuestion(one.text(), Optional.empty()),
                                        one.nearness() - nearestOther(one.vector())))
                .stream()
                .filter(one -> one.touch() >= -BEHIND)
                .toList();
    }

    private double nearest(byte[] vector) {
        return states.stream().mapToDouble(state -> state.nearness(vector)).max().orElse(0);
    }

    private static double near(byte[] vector, BytesRef pooled) {
        return Embedding.nearness(vector, pooled, EmbeddingModel.BGE_SMALL).all();
    }

    /// How near the nearest article comes that does not change.
    private double nearestOther(byte[] vector) throws IOException {
        double nearest = 0;
        for (int document : near(vector, OTHERS)) {
            var pooled = ArticleDocument.value(before, document, ArticleDocument.POOLED);
            if (pooled.isPresent() && !ids.contains(ArticleDocument.id(before, document))) {
                nearest = Math.max(nearest, near(vector, pooled.get()));
            }
        }
        return nearest;
    }

    private Set<Integer> near(byte[] vector, int most) throws IOException {
        var documents = new HashSet<Integer>();
        for (var field : ArticleDocument.VECTORS.values()) {
            found(new KnnByteVectorQuery(field, vector, most), most, documents);
        }
        return documents;
    }

    private void found(Query query, int most, Set<Integer> into) throws IOException {
        for (var hit : before.search(query, most).scoreDocs) {
            into.add(hit.doc);
        }
    }

    private List<Touched> byWords(List<String> asked) {
        return Parallel.map(
                        asked,
                        text ->
                                new Touched(
                                        new KnownQuestion(text, Optional.empty()), inWords(text)))
                .stream()
                .filter(one -> one.touch() >= ENOUGH_WORDS)
                .toList();
    }

    /// How much of what a text says stands in a changed article, by informativeness, 0 to 1.
    private double inWords(String text) {
        var terms = Set.copyOf(words.terms(text));
        double all = terms.stream().mapToDouble(this::informativeness).sum();
        return states.stream()
                .mapToDouble(state ->
                        terms.stream()
                                        .filter(state.terms()::contains)
                                        .mapToDouble(this::informativeness)
                                        .sum()
                                / Math.max(all, 1e-9))
                .max()
                .orElse(0);
    }

    private double informativeness(String term) {
        return informativeness.computeIfAbsent(term, this::inverseFrequency);
    }

    private double inverseFrequency(String term) {
        try {
            int frequency = before.getIndexReader().docFreq(new Term(ArticleDocument.TEXT, term));
            return Math.log(
                    1 + (before.getIndexReader().maxDoc() - frequency + 0.5) / (frequency + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The questions and wordings of the articles around those that change.
    private List<Touched> ofNeighbours(boolean byMeaning) throws IOException {
        var documents = new HashSet<Integer>();
        for (var state : states.subList(0, Math.min(states.size(), WITH_NEIGHBOURS))) {
            if (state.pooled().isPresent()) {
                for (var row : Embedding.Row.values()) {
                    documents.addAll(
                            near(
                                    Embedding.row(
                                            state.pooled().get(), EmbeddingModel.BGE_SMALL, row),
                                    NEIGHBOURS));
                }
            } else {
                var asked = state.article().question();
                var question =
                        LexicalQuestion.of(
                                asked,
                                List.of(),
                                words,
                                before,
                                new Spelling(before.getIndexReader()));
                found(question.query(), NEIGHBOURS, documents);
            }
        }
        var touched = new ArrayList<Touched>();
        for (int document : documents) {
            var article = ArticleDocument.article(before.storedFields().document(document));
            if (!ids.contains(article.id())) {
                touched.addAll(byMeaning ? ownByMeaning(document, article) : ownByWords(article));
            }
        }
        return touched;
    }

    private List<Touched> ownByMeaning(int document, Article article) throws IOException {
        var pooled = ArticleDocument.value(before, document, ArticleDocument.POOLED);
        if (pooled.isEmpty()) {
            return List.of();
        }
        var touched = new ArrayList<Touched>();
        var own = own(article);
        for (int i = 0; i < own.size(); i++) {
            var vector = Embedding.asked(pooled.get(), EmbeddingModel.BGE_SMALL, i);
            double touch = nearest(vector) - near(vector, pooled.get());
            if (touch >= -BEHIND) {
                touched.add(
                        new Touched(new KnownQuestion(own.get(i), Optional.of(article)), touch));
            }
        }
        return touched;
    }

    private List<Touched> ownByWords(Article article) {
        return own(article).stream()
                .map(text ->
                        new Touched(new KnownQuestion(text, Optional.of(article)), inWords(text)))
                .filter(one -> one.touch() >= ENOUGH_WORDS)
                .toList();
    }

    /// Its question and wordings.
    private static List<String> own(Article article) {
        var own = new ArrayList<>(List.of(article.question()));
        own.addAll(article.wordings());
        return own;
    }
}
