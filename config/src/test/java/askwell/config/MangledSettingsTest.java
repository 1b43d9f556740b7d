package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// The shipped settings with random damage, the same at every run.
class MangledSettingsTest {
    private static final int FILES = 600;
    private static final String PIECES = "{}[]\"=:,.;#$\\+-/ \n\t0123x\u0000\u202eé";

    @TempDir private Path folder;

    private final Random random = new Random(20261031);

    @Test
    void are_read_or_refused_in_words() throws IOException {
        var shipped = Files.readString(Path.of("askwell.conf"));
        var refused = 0;
        for (int file = 0; file < FILES; file++) {
            var mangled = mangled(shipped);
            try {
                Settings.read(Written.in(folder, mangled).file());
            } catch (SettingsException problem) {
                refused++;
                assertThat(problem.getMessage())
                        .contains("askwell.conf")
                        .doesNotContain("Exception", "com.typesafe", "null must", "\u0000");
            } catch (RuntimeException | Error surprise) {
                fail("a surprise from:\n" + mangled, surprise);
            }
        }
        assertThat(refused).isGreaterThan(FILES / 2);
    }

    private String mangled(String text) {
        var damaged = new StringBuilder(text);
        int blows = 1 + random.nextInt(4);
        for (int blow = 0; blow < blows; blow++) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(30));
            var piece = PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(5)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, piece);
                case 2 -> damaged.setCharAt(at, piece);
                case 3 -> damaged.delete(at, to);
                default ->
                        damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, to));
            }
        }
        return damaged.toString();
    }
}
