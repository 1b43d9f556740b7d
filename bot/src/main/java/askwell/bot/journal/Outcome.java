package askwell.bot.journal;

/// What a question got.
public enum Outcome {
    /// An article, or one of the organisation's groups.
    ANSWERED,
    UNSURE,
    NO_ANSWER,
    /// Nothing, since nothing was asked: small talk, no words, or more than is looked up.
    NOTHING_ASKED
}
