package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

/// A role of a guild.
///
/// @param position 0 for everyone's
public record LocalRole(String id, String name, long permissions, int position) {

    boolean everyone() {
        return position == 0;
    }

    public String mention() {
        return "<@&" + id + ">";
    }

    ObjectNode json() {
        var colors =
                Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null);
        return Json.object(
                "id",
                id,
                "name",
                name,
                "permissions",
                Long.toString(permissions),
                "position",
                position,
                "color",
                0,
                "colors",
                colors,
                "hoist",
                false,
                "managed",
                false,
                "mentionable",
                false,
                "icon",
                null,
                "unicode_emoji",
                null,
                "flags",
                0);
    }
}
