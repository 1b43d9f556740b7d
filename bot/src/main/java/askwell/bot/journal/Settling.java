package askwell.bot.journal;

/// What comes of settling a row.
public sealed interface Settling {

    /// It is settled so.
    record Done() implements Settling {}

    /// Somebody was quicker; what they did stays.
    record Already(Settled settled) implements Settling {}

    /// There is no such row, or no longer.
    record Gone() implements Settling {}
}
