package askwell.bot.discord.local;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A file that a person or the bot attached.
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record LocalFile(String name, byte[] content) {

    public static LocalFile of(String name, String text) {
        return new LocalFile(name, text.getBytes(UTF_8));
    }

    public String text() {
        return new String(content, UTF_8);
    }

    @Override
    public String toString() {
        return "%s (%,d bytes)".formatted(name, content.length);
    }
}
