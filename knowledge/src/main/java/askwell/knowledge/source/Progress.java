package askwell.knowledge.source;

import java.nio.file.Path;

/// Follows a reading.
@FunctionalInterface
public interface Progress {

    /// Watches nothing.
    Progress NONE = (file, done, total) -> {};

    /// A file is about to be read.
    ///
    /// @param done how many were read before it
    /// @param total how many there are
    void reading(Path file, int done, int total);
}
