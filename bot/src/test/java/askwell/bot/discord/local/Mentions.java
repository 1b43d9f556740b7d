package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom a message pings.
final class Mentions {

    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

    private final World world;

    Mentions(World world) {
        this.world = world;
    }

    /// Sets whom the message pings, of those whom its text or its reply names.
    ///
    /// @param allowed the `allowed_mentions` that came with it; without it, all are pinged
    void set(ObjectNode message, JsonNode allowed) {
        var text = new StringBuilder(Json.text(message, "content"));
        Components.all(message)
                .forEach(component -> text.append(' ').append(Json.text(component, "content")));
        var users = named(USER, text, allowed, "users");
        var replied = message.path("referenced_message").path("author").path("id").asString("");
        boolean pings = allowed.isMissingNode() || allowed.path("replied_user").asBoolean(false);
        if (pings && !replied.isEmpty()) {
            users.add(replied);
        }
        var accounts =
                users.stream().map(world::account).flatMap(Optional::stream).map(Account::json);
        message.set("mentions", Json.array(accounts));
        message.set("mention_roles", Json.array(named(ROLE, text, allowed, "roles")));
        message.put(
                "mention_everyone",
                (text.indexOf("@everyone") >= 0 || text.indexOf("@here") >= 0)
                        && allows(allowed, "everyone"));
    }

    private static Set<String> named(
            Pattern pattern, CharSequence text, JsonNode allowed, String kind) {
        var ids = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (allows(allowed, kind) || contains(allowed, kind, matcher.group(1))) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }

    private static boolean allows(JsonNode allowed, String kind) {
        return allowed.isMissingNode() || contains(allowed, "parse", kind);
    }

    private static boolean contains(JsonNode allowed, String list, String value) {
        List<JsonNode> values = Json.list(allowed, list);
        return values.stream().anyMatch(one -> one.asString("").equals(value));
    }
}
