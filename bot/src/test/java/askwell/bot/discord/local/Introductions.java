package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// How the gateway introduces a bot to where it is, and to whom.
record Introductions(World world) {

    /// @param identify what the bot said of itself
    ObjectNode ready(Session session, JsonNode identify, List<LocalGuild> guilds) {
        var unavailable =
                guilds.stream().map(guild -> Json.object("id", guild.id(), "unavailable", true));
        var json =
                Json.object("v", 10, "session_id", session.id(), "session_type", "normal")
                        .put("resume_gateway_url", "ws://" + world.address() + "/gateway");
        json.set("user", world.bot().json().put("verified", true).put("mfa_enabled", false));
        json.set("guilds", Json.array(unavailable));
        json.set("private_channels", Json.array(List.of()));
        json.set("application", Json.object("id", world.applicationId(), "flags", 0));
        if (identify.has("shard")) {
            json.set("shard", identify.path("shard"));
        }
        return json;
    }

    /// The members of a guild for whom a bot asked; all of them where it named none.
    Optional<ObjectNode> members(JsonNode asked) {
        var wanted = Json.list(asked, "user_ids").stream().map(id -> id.asString("")).toList();
        return world.guild(Json.text(asked, "guild_id"))
                .map(guild -> chunk(asked, guild, found(guild, wanted)));
    }

    private static List<ObjectNode> found(LocalGuild guild, List<String> wanted) {
        return guild.memberships().stream()
                .filter(member -> wanted.isEmpty() || wanted.contains(member.account().id()))
                .map(Membership::json)
                .toList();
    }

    private static ObjectNode chunk(JsonNode asked, LocalGuild guild, List<ObjectNode> members) {
        var chunk = Json.object("guild_id", guild.id(), "chunk_index", 0, "chunk_count", 1);
        chunk.set("members", Json.array(members));
        chunk.set("not_found", Json.array(List.of()));
        chunk.put("nonce", Json.text(asked, "nonce"));
        return chunk;
    }
}
