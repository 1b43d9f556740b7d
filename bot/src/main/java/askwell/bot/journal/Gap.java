package askwell.bot.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What members miss: questions of one kind that were not answered well.
///
/// @param number by which it is known
/// @param count how many questions there are
/// @param misled how many of them got an answer that was not what was asked
/// @param since when the oldest of them was asked
/// @param newest when the newest was
/// @param wordings their texts as far as they are kept, the newest first, each once, at most [#MOST_WORDINGS]
/// @param likeliest ids of the articles that came nearest to them, likeliest first
/// @param refused ids of those that were said and were not what was asked
/// @param settled what was done with it, if anything
public record Gap(
        long number,
        long count,
        long misled,
        Instant since,
        Instant newest,
        List<String> wordings,
        List<String> likeliest,
        List<String> refused,
        Optional<Settled> settled) {

    public static final int MOST_WORDINGS = 30;

    public Gap {
        wordings = List.copyOf(wordings);
        likeliest = List.copyOf(likeliest);
        refused = List.copyOf(refused);
    }

    /// Its newest text, where one is kept.
    public Optional<String> wording() {
        return wordings.stream().findFirst();
    }
}
