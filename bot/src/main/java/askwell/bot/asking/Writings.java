package askwell.bot.asking;

import java.time.Instant;
import java.util.List;

/// What people have begun to write for the column and not saved, which is kept with their ids.
public interface Writings {

    /// All of somebody, the latest first.
    List<Writing> of(String person);

    /// Deletes all of somebody.
    ///
    /// @return how many there were
    int forget(String person);

    /// @param when it last changed
    /// @param question the one that it answers; empty where none was typed
    record Writing(Instant when, String question) {}
}
