package askwell.knowledge.index;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A question as words to look up, each with its informativeness. A word that stands nowhere is looked up as the words
/// that it may have been meant to be.
///
/// @param statistics of its words
/// @param terms how much each word looked up counts, in 0 to 1
/// @param informativeness the inverse document frequency of each of the question's own words: ln(1 + (N − n + ½) / (n + ½))
///     for n of N articles that have it (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
/// @param meant for each of the question's own words the word looked up for it
/// @param otherwise for a word of the question the synonyms of what it says, each as its words
/// @param ideal the highest BM25 score that an article could get
record LexicalQuestion(
        WordStatistics statistics,
        Map<String, Float> terms,
        Map<String, Double> informativeness,
        Map<String, String> meant,
        Map<String, List<Set<String>>> otherwise,
        double ideal) {

    /// What a word counts that was only guessed from a misspelt one.
    private static final float GUESSED = 0.7f;

    /// What a synonym counts beside the word of the asker, shared among its words.
    private static final float OTHERWISE = 0.7f;

    /// What a word counts in the question of an article, beside what it counts in the whole.
    private static final float ASKED = 1;

    /// Longer questions are cut here; more clauses would be slow and say nothing new.
    private static final int MOST_TERMS = 100;

    static LexicalQuestion of(
            String text,
            List<Synonym> synonyms,
            Words words,
            IndexSearcher searcher,
            Spelling spelling)
            throws IOException {
        var statistics = new WordStatistics(searcher);
        var otherwise = otherwise(synonyms, words);
        var terms = new LinkedHashMap<String, Float>();
        var informativeness = new LinkedHashMap<String, Double>();
        var meant = new LinkedHashMap<String, String>();
        double ideal = 0;
        for (var word : words.in(text)) {
            if (informativeness.containsKey(word.term()) || terms.size() == MOST_TERMS) {
                continue;
            }
            informativeness.put(
                    word.term(), statistics.informativeness(ArticleDocument.TEXT, word.term()));
            if (isKnown(statistics, word.term())) {
                terms.put(word.term(), 1f);
                meant.put(word.term(), word.term());
                ideal += highest(statistics, word.term());
            } else if (!otherwise.containsKey(word.term())) {
                var guess = spelling.guess(word.term());
                if (guess.isPresent()) {
                    terms.putIfAbsent(guess.get(), GUESSED);
                    meant.put(word.term(), guess.get());
                    ideal += GUESSED * highest(statistics, guess.get());
                }
            }
        }
        double byOthers = 0;
        for (var others : new LinkedHashSet<>(otherwise.values())) {
            for (var phrase : others) {
                for (var term : phrase) {
                    float weight = OTHERWISE / phrase.size();
                    if (terms.size() < MOST_TERMS
                            && isKnown(statistics, term)
                            && terms.putIfAbsent(term, weight) == null) {
                        byOthers += weight * highest(statistics, term);
                    }
                }
            }
        }
        return new LexicalQuestion(
                statistics,
                terms,
                informativeness,
                meant,
                otherwise,
                ideal == 0 ? byOthers : ideal);
    }

    private static Map<String, List<Set<String>>> otherwise(List<Synonym> synonyms, Words words) {
        var otherwise = new LinkedHashMap<String, List<Set<String>>>();
        for (var synonym : synonyms) {
            var others =
                    synonym.others().stream()
                            .<Set<String>>map(phrase -> new LinkedHashSet<>(words.terms(phrase)))
                            .filter(terms -> !terms.isEmpty())
                            .toList();
            synonym.said().forEach(term -> otherwise.merge(term, others, LexicalQuestion::both));
        }
        return otherwise;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// The highest BM25 score that one word can bring.
    private static double highest(WordStatistics statistics, String term) {
        return statistics.informativeness(ArticleDocument.TEXT, term)
                + (statistics.frequency(ArticleDocument.ASKED, term) == 0
                        ? 0
                        : ASKED * statistics.informativeness(ArticleDocument.ASKED, term));
    }

    private static boolean isKnown(WordStatistics statistics, String term) {
        return statistics.frequency(ArticleDocument.TEXT, term) > 0;
    }

    Query query() {
        var query = new BooleanQuery.Builder();
        terms.forEach((term, weight) -> {
            query.add(clause(ArticleDocument.TEXT, term, weight), Occur.SHOULD);
            query.add(clause(ArticleDocument.ASKED, term, weight * ASKED), Occur.SHOULD);
        });
        return query.build();
    }

    private Query clause(String field, String term, float weight) {
        return new BoostQuery(statistics.query(field, term), weight);
    }

    /// A BM25 score as a share of the highest that an article could get, 0 to 1.
    double share(float score) {
        return ideal == 0 ? 0 : Math.min(1, score / ideal);
    }

    /// Every word by which an article can say what the question says.
    Set<String> telling() {
        var telling = new HashSet<>(meant.values());
        otherwise.values().forEach(phrases -> phrases.forEach(telling::addAll));
        return telling;
    }

    /// How much of what the question says stands in a text, each word by its informativeness, 0 to 1.
    double coverage(Set<String> textTerms) {
        double all = 0;
        double covered = 0;
        for (var word : informativeness.entrySet()) {
            all += word.getValue();
            if (saidBy(textTerms, word.getKey())) {
                covered += word.getValue();
            }
        }
        return all == 0 ? 0 : covered / all;
    }

    /// Whether a text says what a word of the question says, in this word or in a synonym.
    boolean saidBy(Set<String> textTerms, String term) {
        return textTerms.contains(meant.getOrDefault(term, ""))
                || otherwise.getOrDefault(term, List.of()).stream()
                        .anyMatch(textTerms::containsAll);
    }
}
