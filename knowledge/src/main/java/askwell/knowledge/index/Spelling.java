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

    private static final DirectSpellChecker ONE_EDIT = checker(1);
    private static final DirectSpellChecker TWO_EDITS = checker(2);

    /// How alike a word and its guess have to be: 1 less the edits for each character of the shorter of the two.
    private static final float ALIKE = 0.7f;

    /// In a shorter word two edits are too many to be alike.
    private static final int LONG_ENOUGH_FOR_TWO = 7;

    private final IndexReader reader;

    /// Members misspell the same words, and each is looked for once in each sentence.
    private final Cache<String, Optional<String>> guesses =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    private static DirectSpellChecker checker(int edits) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(4);
        checker.setAccuracy(ALIKE);
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
            known = nearest(term);
            guesses.put(term, known);
        }
        return known;
    }

    /// A word that is one edit away is always more alike than one that is two away, and found much more quickly.
    private Optional<String> nearest(String term) throws IOException {
        var nearest = nearest(term, ONE_EDIT);
        return nearest.isEmpty() && term.length() >= LONG_ENOUGH_FOR_TWO
                ? nearest(term, TWO_EDITS)
                : nearest;
    }

    private Optional<String> nearest(String term, DirectSpellChecker checker) throws IOException {
        var guesses =
                checker.suggestSimilar(
                        new Term(ArticleDocument.TEXT, term),
                        1,
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Arrays.stream(guesses).map(guess -> guess.string).findFirst();
    }
}
