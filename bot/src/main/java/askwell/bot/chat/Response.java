package askwell.bot.chat;

import java.util.function.Consumer;

/// What comes of an [Invocation].
public sealed interface Response {

    /// Says something new.
    record Say(Reply reply, Audience audience) implements Response {}

    /// Puts something in the place of the card whose button was pressed.
    record Replace(Reply reply) implements Response {}

    /// Hands out a form.
    record Open(Form form) implements Response {}

    /// Tells how far it has come while it works, on one card that changes, and in the end what came of it: in the place of the
    /// card whose button was pressed, or else to the asker alone.
    record Follow(Work work) implements Response {}

    /// Something that takes a while, at most a quarter of an hour.
    @FunctionalInterface
    interface Work {
        /// @param soFar is told how far it has come; may be called often, of which a face shows some
        Reply run(Consumer<Reply> soFar);
    }

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
