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
        return Json.written(
                        """
                        {
                          "color": 0,
                          "colors": {
                            "primary_color": 0, "secondary_color": null, "tertiary_color": null
                          },
                          "hoist": false, "managed": false, "mentionable": false,
                          "icon": null, "unicode_emoji": null, "flags": 0
                        }
                        """)
                .put("id", id)
                .put("name", name)
                .put("permissions", Long.toString(permissions))
                .put("position", position);
    }
}
