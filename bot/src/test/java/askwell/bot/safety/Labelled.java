package askwell.bot.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// A made-up message, and what is to be noticed in it.
///
/// @param tier of a danger: 1 where it is said plainly, 2 where it is hinted at; else 0
record Labelled(String text, Risk risk, int tier) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The messages of a file in this folder, one `{"text": …, "risk": …, "tier": …}` a line.
    static List<Labelled> of(String file) {
        return text(file).lines().map(Labelled::read).toList();
    }

    static String text(String file) {
        try (var in = Labelled.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static String shippedWeights() {
        return text("weights.tsv");
    }

    private static Labelled read(String line) {
        var message = JSON.readTree(line);
        return new Labelled(
                message.get("text").asString(),
                Risk.valueOf(message.get("risk").asString().toUpperCase(Locale.ROOT)),
                message.path("tier").asInt(0));
    }
}
