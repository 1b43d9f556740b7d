package askwell.bot.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The files of this package that come with the program.
final class Shipped {
    private Shipped() {}

    static String text(String name) {
        try (var in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no %s in this build".formatted(name));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
