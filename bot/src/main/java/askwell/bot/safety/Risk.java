package askwell.bot.safety;

/// How a message sounds.
public enum Risk {
    /// Nothing was noticed, which does not mean that all is well.
    NONE,
    /// Somebody at the end of their strength, without a danger.
    EXHAUSTED,
    /// Somebody may be in danger: the writer, the person in their care, or another.
    CRISIS
}
