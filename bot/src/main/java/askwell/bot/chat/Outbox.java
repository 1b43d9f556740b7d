package askwell.bot.chat;

/// Says something without having been called, and sees what became of what others have said.
public interface Outbox {

    /// Under a message.
    Delivery reply(MessageRef to, Reply reply);

    /// In a channel.
    Delivery post(String channel, Reply reply);

    /// In a channel, without waiting until it stands there.
    void notify(String channel, Reply reply);

    /// In a channel, calling somebody.
    ///
    /// @param person the id of who is called, and nobody else is
    Delivery call(String channel, String person, Reply reply);

    /// To somebody alone.
    Delivery tell(String person, Reply reply);

    /// In the place of what we said before.
    Delivery replace(MessageRef said, Reply reply);

    /// Takes back what we said.
    void takeBack(MessageRef said);

    /// What has become of a message; only the channel of its place need be known.
    Standing lookUp(MessageRef message);

    /// A link that leads to a message.
    String link(MessageRef message);

    /// What came of it.
    sealed interface Delivery {
        record Delivered(MessageRef message) implements Delivery {}

        /// Not delivered, which has been logged.
        ///
        /// @param why in words
        record Refused(String why) implements Delivery {}
    }
}
