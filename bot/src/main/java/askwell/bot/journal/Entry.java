package askwell.bot.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the journal knows of a question.
///
/// @param article the id of the one that was said
/// @param candidates ids of the likely ones, best first
/// @param question as it was asked where that was within the hour; later [blotted][Blotting], where it may be kept at all
public record Entry(
        Instant when,
        Outcome outcome,
        double confidence,
        Optional<String> article,
        List<String> candidates,
        Optional<String> question) {

    public Entry {
        candidates = List.copyOf(candidates);
    }
}
