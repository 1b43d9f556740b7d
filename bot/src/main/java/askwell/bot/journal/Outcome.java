package askwell.bot.journal;

/// What a question got.
public enum Outcome {
    ANSWERED,
    UNSURE,
    NO_ANSWER
}
