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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// One search for one question.
final class Search {

    /// How many documents the words find.
    private static final int FOUND = 100;

    private final IndexSearcher searcher;
    private final Words words;
    private final Optional<Meanings> meanings;
    private final String question;
    private final List<Synonym> synonyms;

    Search(
            IndexSearcher searcher,
            Words words,
            Optional<Meanings> meanings,
            String question,
            List<Synonym> synonyms) {
        this.searcher = searcher;
        this.words = words;
        this.meanings = meanings;
        this.question = question;
        this.synonyms = synonyms;
    }

    Retrieval best(int most) throws IOException {
        var lexical = LexicalQuestion.of(question, synonyms, words, searcher);
        var byWords = byWords(lexical);
        if (meanings.isPresent()) {
            try (var view = meanings.get().view()) {
                var semantic =
                        new SemanticSearch(
                                searcher, meanings.get(), view, byWords, spelledOut(lexical));
                var found = semantic.best();
                if (found.isPresent()) {
                    return new Retrieval(
                            candidates(found.get(), lexical, semantic::passage, most),
                            true,
                            semantic.length(),
                            lexical.terms().keySet());
                }
            }
        }
        var found =
                byWords.entrySet().stream()
                        .map(hit -> Scored.byWords(hit.getKey(), hit.getValue()))
                        .sorted(Scored.BEST_FIRST)
                        .toList();
        return new Retrieval(
                candidates(
                        found,
                        lexical,
                        (document, passage, answerStart) -> OptionalDouble.empty(),
                        most),
                false,
                lexical.informativeness().size(),
                lexical.terms().keySet());
    }

    /// The question with the other names behind it, in brackets, of what no article calls as the asker does.
    private String spelledOut(LexicalQuestion lexical) {
        var others =
                synonyms.stream()
                        .filter(synonym -> !lexical.meant().keySet().containsAll(synonym.said()))
                        .flatMap(synonym -> synonym.others().stream())
                        .toList();
        return others.isEmpty() ? question : question + " (" + String.join(", ", others) + ")";
    }

    /// Documents found by words, each with its BM25 as a share of the ideal.
    private Map<Integer, Double> byWords(LexicalQuestion lexical) throws IOException {
        var found = new HashMap<Integer, Double>();
        for (var hit : searcher.search(lexical.query(), FOUND).scoreDocs) {
            found.put(hit.doc, lexical.share(hit.score));
        }
        return found;
    }

    private List<Candidate> candidates(
            List<Scored> found, LexicalQuestion lexical, PassageNearness nearness, int most)
            throws IOException {
        var fields = searcher.storedFields();
        var candidates = new ArrayList<Candidate>();
        for (var scored : found.subList(0, Math.min(most, found.size()))) {
            var article = ArticleDocument.article(fields.document(scored.document()));
            var terms = terms(String.join("\n", texts(article)));
            var passage = passage(article, lexical, nearness, scored.document());
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

    private static List<String> texts(Article article) {
        var texts = new ArrayList<>(List.of(article.question(), article.answer()));
        texts.addAll(article.wordings());
        texts.addAll(article.topics());
        return texts;
    }

    private Set<String> terms(String text) {
        return words.in(text).stream().map(Words.Word::term).collect(Collectors.toSet());
    }

    private List<String> matched(LexicalQuestion lexical, Set<String> terms) {
        return words.in(question).stream()
                .filter(word -> lexical.saidBy(terms, word.term()))
                .map(word -> question.substring(word.start(), word.end()))
                .distinct()
                .toList();
    }

    /// The passage that has most of the question's words and comes nearest to its meaning. Those behind what the models read
    /// are taken to be as near as the last one that they read.
    private Span passage(
            Article article, LexicalQuestion lexical, PassageNearness nearness, int document)
            throws IOException {
        var best = new Span(0, 0);
        double bestScore = Double.NEGATIVE_INFINITY;
        double near = 0;
        for (var passage : Passages.of(article.answer())) {
            var text = article.answer().substring(passage.start(), passage.end());
            near = nearness.of(document, passage, Embedder.answerStart(article)).orElse(near);
            double score = lexical.coverage(terms(text)) / 2 + near;
            if (score > bestScore) {
                best = passage;
                bestScore = score;
            }
        }
        return best;
    }

    /// How near a passage of a document is to the question in meaning, where that is known.
    @FunctionalInterface
    interface PassageNearness {
        OptionalDouble of(int document, Span passage, int answerStart) throws IOException;
    }

    /// A document with its score.
    record Scored(int document, double score, double words, Candidate.Meaning meaning) {

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(Scored::document);

        static Scored byWords(int document, double words) {
            return new Scored(document, words, words, Candidate.Meaning.NONE);
        }
    }
}
