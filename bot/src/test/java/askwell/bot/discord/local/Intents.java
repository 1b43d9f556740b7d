package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What a bot asked to hear of when it identified itself, as bits, and what it is not shown without them.
final class Intents {

    static final long GUILDS = 1;
    static final long GUILD_MEMBERS = 1 << 1;
    static final long GUILD_MESSAGES = 1 << 9;
    static final long DIRECT_MESSAGES = 1 << 12;
    static final long MESSAGE_CONTENT = 1 << 15;

    private Intents() {}

    /// A message as the bot is shown it: without the privileged intent, it reads only its own messages, those of private
    /// conversations, and those that mention or ping it.
    static ObjectNode visible(ObjectNode message, long intents, World world) {
        var shown = message.deepCopy();
        if (!mayRead(shown, intents, world)) {
            shown.put("content", "");
            List.of("embeds", "attachments", "components")
                    .forEach(name -> shown.set(name, Json.array(List.of())));
        }
        if (shown.path("referenced_message") instanceof ObjectNode referenced) {
            shown.set("referenced_message", visible(referenced, intents, world));
        }
        return shown;
    }

    private static boolean mayRead(JsonNode message, long intents, World world) {
        var bot = world.bot().id();
        return (intents & MESSAGE_CONTENT) != 0
                || world.channel(Json.text(message, "channel_id"))
                        .flatMap(LocalChannel::guild)
                        .isEmpty()
                || Json.text(message.path("author"), "id").equals(bot)
                || Json.list(message, "mentions").stream()
                        .anyMatch(user -> Json.text(user, "id").equals(bot));
    }
}
