package askwell.knowledge.source;

import java.nio.file.Path;

/// Something to know about a file that was read.
public record Note(Path file, Remark what) {}
