package askwell.knowledge.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A file of an export, in memory.
///
/// @param content its bytes, for reading only
public record Packed(String name, ByteBuffer content) {

    public Packed {
        content = content.asReadOnlyBuffer();
    }

    Packed(String name, String text) {
        this(name, StandardCharsets.UTF_8.encode(text));
    }
}
