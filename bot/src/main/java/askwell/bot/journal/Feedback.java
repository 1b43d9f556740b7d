package askwell.bot.journal;

/// What the asker made of what they got.
public enum Feedback {
    HELPED,
    /// It counts as unanswered from then on.
    NOT_IT,
    /// Another article than the one that was said.
    PICKED,
    SHARED,
    /// To a person.
    HANDED_OVER
}
