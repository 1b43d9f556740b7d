package askwell.bot.group;

import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Something that a group has or has not, and that a question can ask for.
///
/// @param kind traits of one kind are alternatives: "on Tuesday or Thursday"
/// @param cue how a question says it, in small letters without accents and apostrophes
/// @param holds whether a group has it, as the cue put it
record Trait(Kind kind, Pattern cue, BiPredicate<MatchResult, Profile> holds) {
    enum Kind {
        WEEKDAY,
        HOUR,
        RHYTHM,
        FORMAT,
        LANGUAGE,
        COST,
        ENTRY
    }

    /// A trait as a question put it.
    ///
    /// @param wanted false where the question says "not"
    record Asked(Trait trait, MatchResult words, boolean wanted) {
        boolean holds(Profile profile) {
            return trait.holds.test(words, profile) == wanted;
        }
    }

    static Trait of(Kind kind, String cue, BiPredicate<MatchResult, Profile> holds) {
        return new Trait(kind, Pattern.compile("\\b(?:" + cue + ")\\b"), holds);
    }
}
