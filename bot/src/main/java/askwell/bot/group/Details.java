package askwell.bot.group;

import askwell.bot.chat.Card.Field;

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
record Details(
        String id,
        String name,
        String summary,
        List<Field> lines,
        Optional<URI> link,
        String checked) {

    public Details {
        lines = List.copyOf(lines);
    }
}
