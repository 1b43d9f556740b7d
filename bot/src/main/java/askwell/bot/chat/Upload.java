package askwell.bot.chat;

import java.io.IOException;
import java.io.InputStream;

/// A file that somebody gave us, not yet read. Nothing of it is to be trusted.
///
/// @param name as they call it
/// @param size bytes, as we were told
/// @param content reads it from its start
public record Upload(String name, long size, Content content) {

    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
