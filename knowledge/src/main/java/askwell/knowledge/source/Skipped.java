package askwell.knowledge.source;

import java.nio.file.Path;
import java.util.OptionalInt;

/// Something that gave no article.
///
/// @param line at which it begins, from 1; empty where it is the file as a whole
/// @param why a clause for a person, without the place and without a full stop
public record Skipped(Path file, OptionalInt line, String why) {}
