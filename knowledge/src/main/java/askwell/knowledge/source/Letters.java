package askwell.knowledge.source;

import java.nio.charset.StandardCharsets;

/// The characters that every file and every store can hold.
public final class Letters {

    private Letters() {}

    /// The text as it is; in it, `?` for half a surrogate pair, which UTF-8 cannot hold, and U+FFFD for U+0000, at which some
    /// programs end a text.
    public static String plain(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
    }
}
