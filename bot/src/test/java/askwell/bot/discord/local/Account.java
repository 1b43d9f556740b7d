package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Somebody on Discord: a person or the bot.
record Account(String id, String name, boolean bot) {

    ObjectNode json() {
        return Json.object(
                "id",
                id,
                "username",
                name.toLowerCase(Locale.ROOT),
                "global_name",
                bot ? null : name,
                "discriminator",
                bot ? "4242" : "0",
                "avatar",
                null,
                "bot",
                bot,
                "public_flags",
                0);
    }

    String mention() {
        return "<@" + id + ">";
    }
}
