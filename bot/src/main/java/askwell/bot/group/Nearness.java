package askwell.bot.group;

/// How near two texts are in meaning.
@FunctionalInterface
public interface Nearness {

    /// Cosine of the two meanings, up to 1; 0 for all texts where nothing knows meanings.
    double between(String one, String other);
}
