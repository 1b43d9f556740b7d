package askwell.knowledge.source;

import java.nio.file.Path;

/// Something to know about a file that was read.
///
/// @param what a clause for a person, without a full stop
public record Note(Path file, String what) {}
