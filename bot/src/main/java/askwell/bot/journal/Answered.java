package askwell.bot.journal;

/// What comes of answering a handover.
public sealed interface Answered {

    /// It is the answer.
    record Taken(HandedOver handedOver) implements Answered {}

    /// Somebody was quicker; their answer stays.
    ///
    /// @param by their name
    record AlreadyAnswered(String by) implements Answered {}

    /// There is no such question, or no longer.
    record Gone() implements Answered {}
}
