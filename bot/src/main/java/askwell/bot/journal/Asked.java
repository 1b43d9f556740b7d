package askwell.bot.journal;

import java.util.List;
import java.util.Optional;

/// A question, and what came of it.
///
/// @param confidence 0 to 1
/// @param article the id of the one that was said
/// @param candidates ids of the likely ones, best first; more than [#MOST] are cut off
/// @param server empty in private
/// @param language its tag
public record Asked(
        String question,
        Outcome outcome,
        double confidence,
        Optional<String> article,
        List<String> candidates,
        Optional<String> server,
        String language) {

    /// Candidates that are kept.
    public static final int MOST = 10;

    public Asked {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "a confidence is from 0 to 1, but this one is " + confidence);
        }
        candidates = candidates.stream().limit(MOST).toList();
    }
}
