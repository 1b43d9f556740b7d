package askwell.bot.chat;

import java.util.Locale;

/// Hears what people write. Each call may take as long as it needs.
public interface Listener {

    void heard(Heard heard);

    /// A message that was heard has other words now.
    void edited(Heard heard);

    /// A message that may have been heard is gone.
    void deleted(MessageRef message);

    /// We are about to leave: what waits to be begun is not begun any more.
    default void leaving() {}

    /// A message, and how it came to us.
    ///
    /// @param locale in which the place reads
    record Heard(Message message, Call call, Locale locale) {}

    /// How a message came to us.
    enum Call {
        /// It names us, replies to us, or was sent to us alone.
        TO_US,
        /// The same, but its words are kept from us.
        UNREAD,
        /// It was put where we watch, to nobody.
        WATCHED,
        /// It opens a post where we watch.
        POST,
        /// It was put where we watch, in reply to somebody or in somebody's post.
        ASIDE
    }
}
