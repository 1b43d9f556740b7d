package askwell.knowledge.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// What an index knows of words, each looked up in it only once. For one question, on one thread at a time.
final class WordStatistics {
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();

    WordStatistics(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// How many articles have a word in a field.
    int frequency(String field, String word) {
        return states(new Term(field, word)).docFreq();
    }

    /// The inverse document frequency of a word in a field, see [LexicalQuestion#informativeness].
    double informativeness(String field, String word) {
        int frequency = frequency(field, word);
        // Deleted articles count in both, until Lucene merges them away.
        return Math.log(
                1 + (searcher.getIndexReader().maxDoc() - frequency + 0.5) / (frequency + 0.5));
    }

    TermQuery query(String field, String word) {
        var term = new Term(field, word);
        return new TermQuery(term, states(term));
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(
                term,
                missing -> {
                    try {
                        return TermStates.build(searcher, missing, true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
