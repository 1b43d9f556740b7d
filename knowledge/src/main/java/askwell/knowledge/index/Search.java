package askwell.knowledge.index;

import askwell.knowledge.article.Article;
import askwell.knowledge.index.Passages.Span;

import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One search for one message.
final class Search {

    /// How many documents the words find.
    private static final int FOUND = 100;

    private final IndexSearcher searcher;
    private final Words words;
    private final Optional<Meanings> meanings;
    private final String message;
    private final List<Synonym> synonyms;
    private final Spelling spelling;

    Search(
            IndexSearcher searcher,
            Words words,
            Optional<Meanings> meanings,
            String message,
            List<Synonym> synonyms) {
        this.searcher = searcher;
        this.words = words;
        this.meanings = meanings;
        this.message = message;
        this.synonyms = synonyms;
        this.spelling = new Spelling(searcher.getIndexReader());
    }

    Retrieval best(int most) throws IOException {
        var lexical = lexical(message, synonyms);
        var sentences = Sentences.ofLong(message);
        var byWords = new ArrayList<Map<Integer, Double>>();
        byWords.add(byWords(lexical));
        for (var sentence : sentences) {
            byWords.add(byWords(lexical(sentence, List.of())));
        }
        if (meanings.isPresent()) {
            try (var view = meanings.get().view()) {
                var texts =
                        Stream.concat(Stream.of(spelledOut(lexical)), sentences.stream()).toList();
                var semantic =
                        new SemanticSearch(searcher, view, parts(meanings.get(), texts, byWords));
                var found = semantic.best();
                if (found.isPresent()) {
                    return new Retrieval(
                            candidates(found.get(), lexical, semantic::passages, most),
                            true,
                            semantic.length(),
                            lexical.terms().keySet());
                }
            }
        }
        return new Retrieval(
                candidates(
                        scored(byWords),
                        lexical,
                        (_, passages, _) -> new double[passages.size()],
                        most),
                false,
                lexical.informativeness().size(),
                lexical.terms().keySet());
    }

    private LexicalQuestion lexical(String text, List<Synonym> others) throws IOException {
        return LexicalQuestion.of(text, others, words, searcher, spelling);
    }

    private static List<SemanticSearch.Part> parts(
            Meanings meanings, List<String> texts, List<Map<Integer, Double>> byWords) {
        var parts = new ArrayList<SemanticSearch.Part>();
        for (int i = 0; i < texts.size(); i++) {
            parts.add(
                    new SemanticSearch.Part(
                            SemanticQuestion.of(meanings.question(texts.get(i))), byWords.get(i)));
        }
        return parts;
    }

    /// The message with the other names behind it, in brackets, of what no article calls as the asker does.
    private String spelledOut(LexicalQuestion lexical) {
        var others =
                synonyms.stream()
                        .filter(synonym -> !lexical.meant().keySet().containsAll(synonym.said()))
                        .flatMap(synonym -> synonym.others().stream())
                        .toList();
        return others.isEmpty() ? message : message + " (" + String.join(", ", others) + ")";
    }

    /// Documents found by words, each with its BM25 as a share of the ideal.
    private Map<Integer, Double> byWords(LexicalQuestion lexical) throws IOException {
        var found = new HashMap<Integer, Double>();
        for (var hit : searcher.search(lexical.query(), FOUND).scoreDocs) {
            found.put(hit.doc, lexical.share(hit.score));
        }
        return found;
    }

    /// Documents ranked by words alone.
    ///
    /// @param byWords what the message as a whole found, then what each of its sentences did
    private static List<Scored> scored(List<Map<Integer, Double>> byWords) {
        var documents = new TreeSet<Integer>();
        byWords.forEach(found -> documents.addAll(found.keySet()));
        var scores =
                byWords.stream()
                        .map(found ->
                                documents.stream()
                                        .mapToDouble(document -> found.getOrDefault(document, 0.0))
                                        .toArray())
                        .toArray(double[][]::new);
        var whole = scores[0];
        var blended = Blend.of(whole, Stream.of(scores).skip(1).toArray(double[][]::new));
        var scored = new ArrayList<Scored>();
        int i = 0;
        for (int document : documents) {
            scored.add(new Scored(document, blended[i], whole[i], Candidate.Meaning.NONE));
            i++;
        }
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    private List<Candidate> candidates(
            List<Scored> found, LexicalQuestion lexical, PassageNearness nearness, int most)
            throws IOException {
        var best = found.subList(0, Math.min(most, found.size()));
        var occurrences =
                Occurrences.of(
                        searcher, lexical.telling(), best.stream().map(Scored::document).toList());
        var fields = searcher.storedFields();
        var candidates = new ArrayList<Candidate>();
        for (var scored : best) {
            int document = scored.document();
            var article = ArticleDocument.article(fields.document(document));
            var passage = passage(document, article, lexical, nearness, occurrences);
            var terms = occurrences.in(document);
            candidates.add(
                    new Candidate(
                            article,
                            scored.score(),
                            scored.words(),
                            lexical.coverage(terms),
                            matched(lexical, terms),
                            passage.start(),
                            passage.end(),
                            scored.meaning()));
        }
        return candidates;
    }

    private List<String> matched(LexicalQuestion lexical, Set<String> terms) {
        return words.in(message).stream()
                .filter(word -> lexical.saidBy(terms, word.term()))
                .map(word -> message.substring(word.start(), word.end()))
                .distinct()
                .toList();
    }

    /// The passage that has most of the message's words and comes nearest to its meaning.
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
    interface PassageNearness {
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
