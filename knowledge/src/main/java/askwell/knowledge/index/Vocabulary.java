package askwell.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All words of a field in memory, to be found where a word was misspelt.
///
/// An automaton for each misspelt word, as Lucene's own fuzzy queries have it, takes tens of milliseconds to make where the word
/// is unfinished and may have two slips; to go through 30,000 words so takes less than one.
///
/// @param words sorted, so that words with the same beginning stand together
record Vocabulary(List<String> words) {

    static Vocabulary of(IndexReader reader, String field) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return new Vocabulary(List.of());
        }
        var words = new ArrayList<String>();
        var all = terms.iterator();
        for (var term = all.next(); term != null; term = all.next()) {
            words.add(term.utf8ToString());
        }
        words.sort(null);
        return new Vocabulary(words);
    }

    /// The words that are this one but for so many letters missing, added, exchanged with their neighbour or wrong (optimal
    /// string alignment distance); where it is unfinished, those that begin so.
    List<String> near(String word, int wrong, boolean unfinished) {
        var search = new Near(word, wrong, unfinished);
        return words.stream().filter(search::matches).toList();
    }

    /// Compares a word with one after the other, and goes on where the next has the same beginning.
    private static final class Near {
        private final String word;
        private final int wrong;
        private final boolean unfinished;

        /// The distance of the first letters of the other, by their number, to the first letters of the word.
        private final int[][] distances;

        private String other = "";
        private int compared;

        /// Beginning of the other that decides: all that begin so match, or none; longer than it where all of it counts.
        private int decided = Integer.MAX_VALUE;

        private boolean matched;

        Near(String word, int wrong, boolean unfinished) {
            this.word = word;
            this.wrong = wrong;
            this.unfinished = unfinished;
            this.distances = new int[word.length() + wrong + 2][word.length() + 1];
            Arrays.setAll(distances[0], i -> i);
        }

        boolean matches(String next) {
            if (decided > other.length() || !next.regionMatches(0, other, 0, decided)) {
                compared = Math.min(compared, shared(next, other));
                other = next;
                compare();
            }
            return matched;
        }

        private static int shared(String one, String other) {
            int most = Math.min(one.length(), other.length());
            int shared = 0;
            while (shared < most && one.charAt(shared) == other.charAt(shared)) {
                shared++;
            }
            return shared;
        }

        private void compare() {
            while (compared < other.length()) {
                int least = addLetter();
                if (unfinished && distances[compared][word.length()] <= wrong) {
                    decide(true);
                    return;
                }
                if (least > wrong || compared > word.length() + wrong) {
                    decide(false);
                    return;
                }
            }
            decided = Integer.MAX_VALUE;
            matched = distances[compared][word.length()] <= wrong;
        }

        private void decide(boolean match) {
            decided = compared;
            matched = match;
        }

        /// @return the least distance that any word with this beginning can still have
        private int addLetter() {
            char letter = other.charAt(compared);
            var before = distances[compared];
            compared++;
            var row = distances[compared];
            row[0] = compared;
            int least = compared;
            for (int i = 1; i < row.length; i++) {
                char mine = word.charAt(i - 1);
                row[i] =
                        Math.min(
                                Math.min(before[i], row[i - 1]) + 1,
                                before[i - 1] + (letter == mine ? 0 : 1));
                if (i > 1
                        && compared > 1
                        && letter == word.charAt(i - 2)
                        && other.charAt(compared - 2) == mine) {
                    row[i] = Math.min(row[i], distances[compared - 2][i - 2] + 1);
                }
                least = Math.min(least, row[i]);
            }
            return least;
        }
    }
}
