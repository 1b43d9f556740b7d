package askwell.bot.discord;

import java.time.Duration;

/// Is told of what goes between the bot and Discord, never of what it says. Called on the threads that carry it.
public interface Traffic {

    /// Looks at nothing.
    Traffic UNSEEN = new Traffic() {};

    /// A request was answered; one that is sent again counts again.
    ///
    /// @param status of HTTP, 429 included
    /// @param time from sending it to the head of the answer
    default void answered(int status, Duration time) {}

    /// A request was not answered at all.
    default void unanswered(Duration time) {}

    /// Discord answered 429: no further request of that kind until the time is over.
    ///
    /// @param scope whom it counts for, in Discord's words: `user`, `shared` or `global`; or else `other`
    default void limited(String scope, Duration wait) {}

    /// A request was sent that had to wait for its turn, be it only a moment; each time it is sent, since the time before. First
    /// answers to interactions have no turn, and are not told of.
    default void waited(Duration time) {}

    /// A connection to the gateway broke off.
    default void disconnected() {}
}
