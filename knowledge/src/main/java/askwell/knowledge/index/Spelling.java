package askwell.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// What misspelt words were meant to be, in one state of the index: the nearest words that stand in articles, at most two
/// edits away. Safe for use by several threads.
final class Spelling {

    private static final DirectSpellChecker CHECKER = checker();

    private final IndexReader reader;

    /// Members misspell the same words, and each is looked for once in each sentence.
    private final Cache<String, Optional<String>> guesses =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    private static DirectSpellChecker checker() {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(2);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(4);
        checker.setAccuracy(0.7f);
        return checker;
    }

    /// Whether it guesses from this state of the index.
    boolean knows(IndexReader state) {
        return reader == state;
    }

    /// @param term a word that stands in no article
    Optional<String> guess(String term) throws IOException {
        var known = guesses.getIfPresent(term);
        if (known == null) {
            known =
                    Arrays.stream(
                                    CHECKER.suggestSimilar(
                                            new Term(ArticleDocument.TEXT, term),
                                            1,
                                            reader,
                                            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                            .map(guess -> guess.string)
                            .findFirst();
            guesses.put(term, known);
        }
        return known;
    }
}
