package askwell.bot.chat;

import askwell.bot.chat.Listener.Heard;

/// What has become of a message since it was heard.
public sealed interface Standing {

    /// It still stands there.
    ///
    /// @param heard as it would be heard now
    /// @param replied whether we have replied to it
    /// @param answered whether somebody else has written below it since
    record Stands(Heard heard, boolean replied, boolean answered) implements Standing {}

    /// It was deleted, or would not be heard any more.
    record Gone() implements Standing {}

    /// It cannot be seen at present.
    record Unseen() implements Standing {}
}
