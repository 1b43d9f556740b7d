package askwell.bot.chat;

/// What comes of an [Invocation].
public sealed interface Response {

    /// Says something new.
    record Say(Reply reply, Audience audience) implements Response {}

    /// Puts something in the place of the card whose button was pressed.
    record Replace(Reply reply) implements Response {}

    /// Hands out a form.
    record Open(Form form) implements Response {}

    /// Says nothing, which is right where everything has been said.
    record Done() implements Response {}

    /// Who reads it.
    enum Audience {
        ASKER,
        EVERYBODY
    }

    static Response privately(Reply reply) {
        return new Say(reply, Audience.ASKER);
    }

    static Response openly(Reply reply) {
        return new Say(reply, Audience.EVERYBODY);
    }
}
