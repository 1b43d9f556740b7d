package askwell.bot.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a message is classified by: its words, how they begin, and each two that follow one another. The ends of sentences
/// count as words in pairs.
final class Terms {

    /// As many letters of a word mostly stay when its ending changes: golpea, golpeó.
    private static final int BEGINNING = 4;

    private Terms() {}

    /// @param words as [Plain] gives them
    /// @return each once, a space between the two of a pair, a `*` behind a beginning
    static Set<String> of(List<String> words) {
        var terms = new LinkedHashSet<String>();
        var before = Plain.END;
        for (var word : words) {
            if (!word.equals(Plain.END)) {
                terms.add(word);
                terms.add(before + " " + word);
                if (word.length() > BEGINNING) {
                    terms.add(word.substring(0, BEGINNING) + "*");
                }
            } else if (!before.equals(Plain.END)) {
                terms.add(before + " " + word);
            }
            before = word;
        }
        return terms;
    }

    /// What each term of a message counts: a long message has more of them, and says no more.
    static double share(Set<String> terms) {
        return 1 / Math.sqrt(Math.max(1, terms.size()));
    }
}
