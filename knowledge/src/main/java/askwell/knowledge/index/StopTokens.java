package askwell.knowledge.index;

import java.util.Set;

/// The word pieces that carry no meaning of their own, and so take no part in late interaction: English function words,
/// the remains of contractions, and punctuation.
final class StopTokens {

    private static final Set<String> WORDS =
            Set.of(
                    """
                    a about am an and are aren as at be been being but by can could d did didn do
                    does doesn don for from had has have he her him his how i if in into is isn it
                    just ll m may me might my no not of on or our out over re s she should so such t
                    than that the their them then there these they this to too up us ve very was
                    wasn we were what when where which who whom why will with won would you your
                    """
                            .strip()
                            .split("\\s+"));

    private StopTokens() {}

    /// @param piece as the vocabulary spells it, in lower case
    static boolean contains(String piece) {
        return WORDS.contains(piece) || piece.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
