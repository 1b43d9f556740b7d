package askwell.config;

import static java.util.Comparator.comparingDouble;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that somebody most likely meant.
public final class Nearest {
    /// Slips of the keyboard score above, other words below; tried on the names of our settings.
    private static final double NEAR = 0.85;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    /// The likeliest; empty where none comes near.
    public static Optional<String> to(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> likeness(written, name) >= NEAR)
                .max(comparingDouble(name -> likeness(written, name)));
    }

    /// Ends a sentence with the name that was most likely meant, where there is one.
    static String meant(String written, Collection<String> names) {
        return to(written, names).map("; did you mean %s?"::formatted).orElse("");
    }

    private static double likeness(String written, String name) {
        return SIMILARITY.apply(plain(written), plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
