package askwell.bot.journal;

/// How often an article was used.
///
/// @param said how often members were shown it
/// @param helped how often they said that it helped
/// @param notIt how often they said that it is not what they asked
public record Use(long said, long helped, long notIt) {

    /// Of an article that nobody was shown.
    public static final Use NEVER = new Use(0, 0, 0);
}
