package askwell.bot.group;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A group in words, ready to be shown.
///
/// @param id the group's
/// @param name as members know it
/// @param summary what sort of group and for whom, in a sentence
/// @param lines the rest, in the order in which they are read
/// @param link where to join or read more
/// @param checked how far these details can be relied on, in a sentence
public record Details(
        String id,
        String name,
        String summary,
        List<Line> lines,
        Optional<URI> link,
        String checked) {

    public Details {
        lines = List.copyOf(lines);
    }

    /// One thing to know.
    ///
    /// @param label what it is, for example "Next meeting"
    public record Line(String label, String text) {}
}
