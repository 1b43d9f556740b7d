package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// Somebody's place in a guild.
///
/// @param roles ids of roles, without everyone's
record Membership(Account account, LocalGuild guild, Set<String> roles, String locale) {

    private static final String JOINED = "2024-03-01T12:00:00.000000+00:00";

    ObjectNode json() {
        return withoutUser().set("user", account.json());
    }

    /// As it stands beside the author of a message.
    ObjectNode withoutUser() {
        return Json.object(
                "roles",
                roles,
                "nick",
                null,
                "avatar",
                null,
                "joined_at",
                JOINED,
                "premium_since",
                null,
                "communication_disabled_until",
                null,
                "deaf",
                false,
                "mute",
                false,
                "pending",
                false,
                "flags",
                0);
    }

    long permissions(LocalChannel channel) {
        return Permissions.in(channel, account.id(), roles);
    }
}
