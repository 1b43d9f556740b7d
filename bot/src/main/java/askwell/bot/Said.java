package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// Lets the log say what the program says to whoever started it: all that comes until the next flush is one line of it.
final class Said extends OutputStream {
    private final Logger log;
    private final ByteArrayOutputStream coming = new ByteArrayOutputStream();

    Said(Logger log) {
        this.log = log;
    }

    @Override
    public synchronized void write(int octet) {
        coming.write(octet);
    }

    @Override
    public synchronized void write(byte[] octets, int from, int length) {
        coming.write(octets, from, length);
    }

    @Override
    public synchronized void flush() {
        var words = coming.toString(UTF_8).strip();
        coming.reset();
        if (!words.isEmpty()) {
            log.info("{}", words);
        }
    }
}
