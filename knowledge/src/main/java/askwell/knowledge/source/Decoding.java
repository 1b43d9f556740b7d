package askwell.knowledge.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text in a file's bytes. A byte order mark decides; without one it is UTF-8, and what cannot be that is Windows-1252.
public sealed interface Decoding {

    /// @param text without its byte order mark
    /// @param note what to say aloud about it
    record Text(String text, Optional<Remark> note) implements Decoding {}

    record Unreadable(Remark why) implements Decoding {}

    static Decoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            return unreadable(Clause.PDF);
        }
        return utf8(bytes, 0);
    }

    private static Decoding utf8(byte[] bytes, int from) {
        for (var value : bytes) {
            if (value == 0) {
                return unreadable(Clause.BINARY);
            }
        }
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        // Java puts U+FFFD where bytes are no UTF-8; seldom, a text really holds one.
        if (text.indexOf('\uFFFD') < 0
                || strictly(bytes, from, StandardCharsets.UTF_8) instanceof Text) {
            return new Text(text, Optional.empty());
        }
        return windows(bytes);
    }

    private static Decoding windows(byte[] bytes) {
        for (var value : bytes) {
            if (value >= 0
                    && value < ' '
                    && value != '\t'
                    && value != '\n'
                    && value != '\r'
                    && value != '\f') {
                return unreadable(Clause.BINARY);
            }
        }
        return switch (strictly(bytes, 0, Charset.forName("windows-1252"))) {
            case Text(var text, _) -> new Text(text, Optional.of(Remark.of(Clause.WINDOWS_1252)));
            case Unreadable _ -> unreadable(Clause.NO_TEXT);
        };
    }

    private static Decoding strictly(byte[] bytes, int from, Charset charset) {
        try {
            var text =
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return new Text(text.toString(), Optional.empty());
        } catch (CharacterCodingException _) {
            return unreadable(Clause.DAMAGED, charset);
        }
    }

    private static Decoding unreadable(Clause why, Object... filling) {
        return new Unreadable(Remark.of(why, filling));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var index = 0; index < start.length; index++) {
            if ((bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }
}
