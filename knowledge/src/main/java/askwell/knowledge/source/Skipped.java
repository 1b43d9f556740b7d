package askwell.knowledge.source;

import java.nio.file.Path;
import java.util.OptionalInt;

/// Something that gave no article.
///
/// @param line at which it begins, from 1; empty where it is the file as a whole
/// @param why what keeps it from being one
public record Skipped(Path file, OptionalInt line, Remark why) {}
