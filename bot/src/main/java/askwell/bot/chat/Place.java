package askwell.bot.chat;

import java.util.Optional;

/// Where something is said.
///
/// @param server empty in private, between two
/// @param channel where messages go
public record Place(Optional<String> server, String channel) {

    /// Whether only one person reads it.
    public boolean isPrivate() {
        return server.isEmpty();
    }
}
