package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Somebody on Discord: a person or the bot.
record Account(String id, String name, boolean bot) {

    ObjectNode json() {
        return Json.written(
                        """
                        {"avatar": null, "public_flags": 0, "flags": 0, "primary_guild": null}
                        """)
                .put("id", id)
                .put("username", name.toLowerCase(Locale.ROOT))
                .put("global_name", bot ? null : name)
                .put("discriminator", bot ? "4242" : "0")
                .put("bot", bot);
    }

    String mention() {
        return "<@" + id + ">";
    }
}
