package askwell.knowledge.index;

import askwell.knowledge.article.Article;
import askwell.knowledge.index.Passages.Span;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One search for one message.
final class Search {

    /// How many documents the words find.
    private static final int FOUND = 100;

    /// How many candidates may be shown; the passages of others are chosen by words alone, which is quicker.
    private static final int SHOWN = 4;

    private static final PassageNearness NO_MEANING =
            (_, passages, _) -> new double[passages.size()];

    private final IndexSearcher searcher;
    private final Words words;
    private final Optional<Meanings> meanings;
    private final String message;
    private final Function<String, List<Synonym>> synonyms;
    private final Supplier<Set<String>> hidden;
    private final Spelling spelling;

    Search(
            IndexSearcher searcher,
            Words words,
            Optional<Meanings> meanings,
            String message,
            Function<String, List<Synonym>> synonyms,
            Supplier<Set<String>> hidden,
            Spelling spelling) {
        this.searcher = searcher;
        this.words = words;
        this.meanings = meanings;
        this.message = message;
        this.synonyms = synonyms;
        this.hidden = hidden;
        this.spelling = spelling;
    }

    Retrieval best(int most) throws IOException {
        var texts = new ArrayList<>(List.of(message));
        texts.addAll(Sentences.ofLong(message));
        if (meanings.isEmpty()) {
            return byWordsAlone(texts, without(hidden(), inWords(texts)), most);
        }
        // The models leave a core idle in which words are looked up.
        var lookedUp = CompletableFuture.supplyAsync(() -> inWords(texts));
        var questions = encoded(meanings.get(), texts, lookedUp);
        var hidden = hidden();
        var inWords = without(hidden, lookedUp.join());
        try (var view = meanings.get().view()) {
            var semantic = new SemanticSearch(searcher, view, parts(questions, inWords), hidden);
            var found = semantic.best();
            return found.isPresent()
                    ? retrieval(
                            found.get(),
                            new Asked(texts, questions(inWords), semantic.asking()),
                            semantic::passages,
                            semantic.length(),
                            most)
                    : byWordsAlone(texts, inWords, most);
        }
    }

    /// The documents that are left out.
    private Set<Integer> hidden() throws IOException {
        return new HashSet<>(ArticleDocument.of(searcher, hidden.get()));
    }

    private static List<InWords> without(Set<Integer> hidden, List<InWords> inWords) {
        inWords.forEach(part -> part.found().keySet().removeAll(hidden));
        return inWords;
    }

    /// A text as words, and the documents that they find, each with its BM25 as a share of the ideal.
    private record InWords(LexicalQuestion question, Map<Integer, Double> found) {}

    private List<InWords> inWords(List<String> texts) {
        return Parallel.map(
                texts,
                text -> {
                    var question =
                            LexicalQuestion.of(
                                    text, synonyms.apply(text), words, searcher, spelling);
                    return new InWords(question, found(question));
                });
    }

    private Map<Integer, Double> found(LexicalQuestion question) throws IOException {
        var found = new HashMap<Integer, Double>();
        // Nobody asks how many there are in all, so that the search may pass over the rest early.
        var best = new TopScoreDocCollectorManager(FOUND, FOUND);
        for (var hit : searcher.search(question.query(), best).scoreDocs) {
            found.put(hit.doc, question.share(hit.score));
        }
        return found;
    }

    private static List<LexicalQuestion> questions(List<InWords> inWords) {
        return inWords.stream().map(InWords::question).toList();
    }

    private List<SemanticQuestion> encoded(
            Meanings kept, List<String> texts, CompletableFuture<List<InWords>> inWords) {
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i ->
                        kept.question(
                                spelledOut(texts.get(i), () -> inWords.join().get(i).question())))
                .map(SemanticQuestion::of)
                .toList();
    }

    private static List<SemanticSearch.Part> parts(
            List<SemanticQuestion> questions, List<InWords> inWords) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new SemanticSearch.Part(questions.get(i), inWords.get(i).found()))
                .toList();
    }

    /// A text with the other names behind it, in brackets, of what no article calls as the asker does.
    private String spelledOut(String text, Supplier<LexicalQuestion> lexical) {
        var others =
                synonyms.apply(text).stream()
                        .filter(synonym ->
                                !lexical.get().meant().keySet().containsAll(synonym.said()))
                        .flatMap(synonym -> synonym.others().stream())
                        .toList();
        return others.isEmpty() ? text : text + " (" + String.join(", ", others) + ")";
    }

    private Retrieval byWordsAlone(List<String> texts, List<InWords> inWords, int most)
            throws IOException {
        var documents = new TreeSet<Integer>();
        inWords.forEach(part -> documents.addAll(part.found().keySet()));
        var byPart =
                inWords.stream()
                        .map(part ->
                                documents.stream()
                                        .mapToDouble(document ->
                                                part.found().getOrDefault(document, 0.0))
                                        .toArray())
                        .toArray(double[][]::new);
        var scores = Blend.of(byPart);
        var scored = new ArrayList<Scored>();
        int i = 0;
        for (int document : documents) {
            scored.add(new Scored(document, scores[i], byPart[0][i], Candidate.Meaning.NONE));
            i++;
        }
        scored.sort(Scored.BEST_FIRST);
        return retrieval(
                scored,
                new Asked(texts, questions(inWords), Blend.asking(byPart, scores)),
                NO_MEANING,
                inWords.getFirst().question().informativeness().size(),
                most);
    }

    /// What was asked: a message with its sentences, and which of these asks.
    private record Asked(List<String> texts, List<LexicalQuestion> questions, Blend.Asking asking) {
        String text() {
            return texts.get(asking.part());
        }

        LexicalQuestion question() {
            return questions.get(asking.part());
        }

        LexicalQuestion message() {
            return questions.getFirst();
        }
    }

    private Retrieval retrieval(
            List<Scored> found, Asked asked, PassageNearness nearness, int length, int most)
            throws IOException {
        return new Retrieval(
                candidates(found, asked, nearness, most),
                nearness != NO_MEANING,
                length,
                asked.texts().size() - 1,
                asked.asking().lift(),
                asked.question().terms().keySet());
    }

    private List<Candidate> candidates(
            List<Scored> found, Asked asked, PassageNearness nearness, int most)
            throws IOException {
        var best = found.subList(0, Math.min(most, found.size()));
        var telling = new HashSet<>(asked.message().telling());
        telling.addAll(asked.question().telling());
        var occurrences =
                Occurrences.of(searcher, telling, best.stream().map(Scored::document).toList());
        return Parallel.map(
                IntStream.range(0, best.size()).boxed().toList(),
                rank ->
                        candidate(
                                best.get(rank),
                                asked,
                                rank < SHOWN ? nearness : NO_MEANING,
                                occurrences));
    }

    private Candidate candidate(
            Scored scored, Asked asked, PassageNearness nearness, Occurrences occurrences)
            throws IOException {
        int document = scored.document();
        var article = ArticleDocument.article(searcher.storedFields().document(document));
        var passage = passage(document, article, asked.question(), nearness, occurrences);
        var terms = occurrences.in(document);
        return new Candidate(
                article,
                scored.score(),
                scored.words(),
                asked.message().coverage(terms),
                matched(asked, terms),
                passage.start(),
                passage.end(),
                scored.meaning());
    }

    private List<String> matched(Asked asked, Set<String> terms) {
        return words.in(asked.text()).stream()
                .filter(word -> asked.question().saidBy(terms, word.term()))
                .map(word -> asked.text().substring(word.start(), word.end()))
                .distinct()
                .toList();
    }

    /// The passage that has most of the question's words and comes nearest to its meaning.
    private Span passage(
            int document,
            Article article,
            LexicalQuestion lexical,
            PassageNearness nearness,
            Occurrences occurrences)
            throws IOException {
        var passages =
                Passages.unpacked(
                        ArticleDocument.value(searcher, document, ArticleDocument.PASSAGES)
                                .orElseThrow());
        var near = nearness.of(document, passages, Embedder.answerStart(article));
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < passages.size(); i++) {
            double score = lexical.coverage(occurrences.in(document, i)) / 2 + near[i];
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return passages.get(best);
    }

    /// How near each passage of a document is to the message in meaning.
    @FunctionalInterface
    private interface PassageNearness {
        double[] of(int document, List<Span> passages, int answerStart) throws IOException;
    }

    /// A document with its score.
    record Scored(int document, double score, double words, Candidate.Meaning meaning) {

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(Scored::document);
    }
}
