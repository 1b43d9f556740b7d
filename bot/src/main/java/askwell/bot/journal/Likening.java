package askwell.bot.journal;

import java.util.List;
import java.util.Optional;

/// What it takes to compare questions, which the journal does not know by itself.
public interface Likening {

    /// What a text means, as a direction: one byte a dimension, always as many; empty where that cannot be told.
    Optional<byte[]> direction(String text);

    /// The words of a text that carry it, in their basic forms.
    List<String> words(String text);
}
