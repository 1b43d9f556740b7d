package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// Somebody's place in a guild.
///
/// @param roles ids of roles, without everyone's
record Membership(Account account, LocalGuild guild, Set<String> roles, String locale) {

    ObjectNode json() {
        return withoutUser().set("user", account.json());
    }

    /// As it stands beside the author of a message.
    ObjectNode withoutUser() {
        return Json.written(
                        """
                        {
                          "nick": null, "avatar": null, "banner": null, "premium_since": null,
                          "joined_at": "2024-03-01T12:00:00.000000+00:00",
                          "communication_disabled_until": null,
                          "deaf": false, "mute": false, "pending": false, "flags": 0
                        }
                        """)
                .set("roles", Json.array(roles));
    }

    long permissions(LocalChannel channel) {
        return Permissions.in(channel, account.id(), roles);
    }
}
