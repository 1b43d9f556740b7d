package askwell.knowledge.source;

import java.nio.file.Path;
import java.util.Locale;

/// A file as text.
///
/// @param raw every character of it, without a byte order mark
record SourceFile(Path path, String raw) {

    /// The text with `\n` for every line end.
    String text() {
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Whether the file's name ends like this, in upper or lower case: `file.ends(".md", ".markdown")`.
    boolean ends(String... endings) {
        var name = name().toLowerCase(Locale.ROOT);
        for (var ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
