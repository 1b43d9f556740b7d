package askwell.bot.safety;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;

/// A made-up message, and what is to be noticed in it.
///
/// @param tier of a danger: 1 where it is said plainly, 2 where it is hinted at, 0 where nobody has said; 0 of anything else
record Labelled(String text, Risk risk, int tier) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The messages of a file in this folder, one `{"text": …, "risk": …, "tier": …}` a line.
    static List<Labelled> of(String file) {
        return Shipped.text(file).lines().map(Labelled::read).toList();
    }

    private static Labelled read(String line) {
        var message = JSON.readTree(line);
        return new Labelled(
                message.get("text").asString(),
                Risk.valueOf(message.get("risk").asString().toUpperCase(Locale.ROOT)),
                message.path("tier").asInt(0));
    }
}
