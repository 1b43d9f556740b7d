package askwell.bot.journal;

import java.time.Instant;
import java.util.List;

/// What is to be gone through, by how often it was asked.
///
/// @param rows how many there are in all
/// @param questions how many questions these stand for
/// @param shown some of them
public record Queue(long rows, long questions, List<Row> shown) {

    public Queue {
        shown = List.copyOf(shown);
    }

    /// A row of it.
    ///
    /// @param number by which it is known
    /// @param count how many questions there are
    /// @param since when the oldest of them was asked
    /// @param wording the newest text that is kept; empty where none is
    /// @param article the id of the article that was likeliest for the newest of them; empty where none was
    public record Row(long number, long count, Instant since, String wording, String article) {}
}
