package askwell.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A question as words to look up, each with its informativeness. A word that stands nowhere is looked up as the words
/// that it may have been meant to be.
///
/// @param terms how much each word looked up counts, in 0 to 1
/// @param informativeness the inverse document frequency of each of the question's own words: ln(1 + (N − n + ½) / (n + ½))
///     for n of N articles that have it (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
/// @param meant for each of the question's own words the word looked up for it
/// @param ideal the highest BM25 score that an article could get
record LexicalQuestion(
        Map<String, Float> terms,
        Map<String, Double> informativeness,
        Map<String, String> meant,
        double ideal) {

    /// What a word counts that was only guessed from a misspelt one.
    private static final float GUESSED = 0.7f;

    /// What a word counts in the question of an article, beside what it counts in the whole.
    private static final float ASKED = 1;

    /// Longer questions are cut here; more clauses would be slow and say nothing new.
    private static final int MOST_TERMS = 100;

    private static final DirectSpellChecker SPELLING = spelling();

    static LexicalQuestion of(String text, Words words, IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var terms = new LinkedHashMap<String, Float>();
        var informativeness = new LinkedHashMap<String, Double>();
        var meant = new LinkedHashMap<String, String>();
        double ideal = 0;
        for (var word : words.in(text)) {
            if (informativeness.containsKey(word.term()) || terms.size() == MOST_TERMS) {
                continue;
            }
            int frequency = frequency(reader, word.term());
            informativeness.put(word.term(), informativeness(reader, frequency));
            if (frequency > 0) {
                terms.put(word.term(), 1f);
                meant.put(word.term(), word.term());
                ideal += highest(reader, word.term());
            } else {
                var guess = guess(reader, word.term());
                if (!guess.isEmpty()) {
                    terms.putIfAbsent(guess, GUESSED);
                    meant.put(word.term(), guess);
                    ideal += GUESSED * highest(reader, guess);
                }
            }
        }
        return new LexicalQuestion(terms, informativeness, meant, ideal);
    }

    /// The highest BM25 score that one word can bring.
    private static double highest(IndexReader reader, String term) throws IOException {
        int asked = reader.docFreq(new Term(ArticleDocument.ASKED, term));
        return informativeness(reader, frequency(reader, term))
                + (asked == 0 ? 0 : ASKED * informativeness(reader, asked));
    }

    private static int frequency(IndexReader reader, String term) throws IOException {
        return reader.docFreq(new Term(ArticleDocument.TEXT, term));
    }

    private static double informativeness(IndexReader reader, int frequency) {
        return Math.log(
                1 + (Math.max(reader.numDocs(), frequency) - frequency + 0.5) / (frequency + 0.5));
    }

    private static String guess(IndexReader reader, String term) throws IOException {
        var guesses =
                SPELLING.suggestSimilar(
                        new Term(ArticleDocument.TEXT, term),
                        1,
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return guesses.length == 0 ? "" : guesses[0].string;
    }

    private static DirectSpellChecker spelling() {
        var spelling = new DirectSpellChecker();
        spelling.setMaxEdits(2);
        spelling.setMinPrefix(1);
        spelling.setMinQueryLength(4);
        spelling.setAccuracy(0.7f);
        return spelling;
    }

    Query query() {
        var query = new BooleanQuery.Builder();
        terms.forEach((term, weight) -> {
            query.add(clause(ArticleDocument.TEXT, term, weight), Occur.SHOULD);
            query.add(clause(ArticleDocument.ASKED, term, weight * ASKED), Occur.SHOULD);
        });
        return query.build();
    }

    private static Query clause(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    /// A BM25 score as a share of the highest that an article could get, 0 to 1.
    double share(float score) {
        return ideal == 0 ? 0 : Math.min(1, score / ideal);
    }

    /// How much of what the question says stands in a text, each word by its informativeness, 0 to 1.
    double coverage(Set<String> textTerms) {
        double all = 0;
        double covered = 0;
        for (var word : informativeness.entrySet()) {
            all += word.getValue();
            var lookedUp = meant.get(word.getKey());
            if (lookedUp != null && textTerms.contains(lookedUp)) {
                covered += word.getValue();
            }
        }
        return all == 0 ? 0 : covered / all;
    }
}
