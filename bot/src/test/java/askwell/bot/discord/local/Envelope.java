package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What stands around everything that a person does: who did it, where, and in which language.
final class Envelope {

    /// Fields that Discord's documentation marks as optional.
    private static final List<String> OPTIONAL =
            List.of(
                    "guild_locale",
                    "entitlements",
                    "attachment_size_limit",
                    "app_permissions",
                    "nick",
                    "avatar",
                    "premium_since",
                    "communication_disabled_until",
                    "pending",
                    "global_name",
                    "public_flags",
                    "last_message_id",
                    "topic",
                    "nsfw",
                    "rate_limit_per_user");

    private final World world;
    private final Manners manners;

    Envelope(World world, Manners manners) {
        this.world = world;
        this.manners = manners;
    }

    ObjectNode of(LocalMember who, int type, ObjectNode data, Optional<ObjectNode> pressed) {
        var where = who.where();
        var json =
                Json.object(
                        "id", world.newId(),
                        "application_id", world.applicationId(),
                        "type", type,
                        "token", "local-" + UUID.randomUUID(),
                        "version", 1,
                        "data", data,
                        "channel", where.json(),
                        "channel_id", where.id(),
                        "locale", who.locale(),
                        "entitlements", List.of(),
                        "attachment_size_limit", 10_485_760);
        pressed.ifPresent(message -> json.set("message", message.deepCopy()));
        where.guild()
                .ifPresentOrElse(guild -> inGuild(json, guild, who), () -> inPrivate(json, who));
        if (!manners.fillsOptionalFields()) {
            Json.eachObject(json, object -> object.remove(OPTIONAL));
            // What a menu was opened on comes as a part of the message.
            json.path("data")
                    .path("resolved")
                    .path("messages")
                    .forEach(message -> Json.objectIn(message).remove("referenced_message"));
        }
        return json;
    }

    private void inGuild(ObjectNode json, LocalGuild guild, LocalMember who) {
        var permissions = Long.toString(who.permissions());
        json.put("guild_id", guild.id()).put("guild_locale", "en-US").put("context", 0);
        json.set("guild", Json.object("id", guild.id(), "locale", "en-US", "features", List.of()));
        json.set("member", who.membership().json().put("permissions", permissions));
        json.set("authorizing_integration_owners", Json.object("0", guild.id()));
        json.put("app_permissions", Long.toString(guild.botsMembership().permissions(who.where())));
        Json.objectIn(json.path("channel")).put("permissions", permissions);
    }

    private static void inPrivate(ObjectNode json, LocalMember who) {
        json.put("context", 1).set("user", who.account().json());
        json.set("authorizing_integration_owners", Json.object("0", "0"));
        json.put("app_permissions", Long.toString(Permissions.EVERYBODYS));
    }
}
