package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// The lines of a stream in UTF-8, where a bad one spoils no other.
final class Lines {
    private static final int LONGEST = 1 << 20;
    private static final String MARK = "\uFEFF";

    private final InputStream in;
    private boolean first = true;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// A line without its end.
    sealed interface Line {
        record Text(String text) implements Line {}

        /// @param why a clause for a person
        record Unreadable(String why) implements Line {}
    }

    /// Empty behind the last line.
    Optional<Line> next() throws IOException {
        var next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        var length = 0;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (++length <= LONGEST) {
                bytes.write(next);
            }
        }
        return Optional.of(
                length > LONGEST
                        ? new Line.Unreadable(
                                "the line is too long; it may have %,d bytes".formatted(LONGEST))
                        : line(bytes.toByteArray()));
    }

    private Line line(byte[] bytes) {
        var starts = first;
        first = false;
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var whole = starts && text.startsWith(MARK) ? text.substring(1) : text;
            return new Line.Text(
                    whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole);
        } catch (CharacterCodingException notText) {
            return new Line.Unreadable("the line is not UTF-8; save the file as UTF-8");
        }
    }
}
