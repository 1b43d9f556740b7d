package askwell.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What misspelt words of one question were meant to be: the nearest words that stand in articles, at most two edits away.
final class Spelling {

    private static final DirectSpellChecker CHECKER = checker();

    private final IndexReader reader;
    private final Map<String, Optional<String>> guesses = new HashMap<>();

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

    /// @param term a word that stands in no article
    Optional<String> guess(String term) throws IOException {
        var known = guesses.get(term);
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
