package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The bot itself, its commands, guilds and people.
final class ApplicationRoutes {

    private final World world;
    private final Commands commands;

    ApplicationRoutes(World world, Commands commands) {
        this.world = world;
        this.commands = commands;
    }

    void addTo(Routes routes) {
        var gateway =
                Json.written(
                                """
                                {
                                  "shards": 1,
                                  "session_start_limit": {
                                    "total": 1000, "remaining": 1000, "reset_after": 0,
                                    "max_concurrency": 16
                                  }
                                }
                                """)
                        .put("url", "ws://" + world.address() + "/gateway");
        var application =
                Json.written(
                                """
                                {
                                  "description": "", "icon": null, "bot_public": true, "flags": 0,
                                  "bot_require_code_grant": false, "tags": [], "type": null,
                                  "verify_key": "", "redirect_uris": [], "team": null,
                                  "interactions_endpoint_url": null,
                                  "role_connections_verification_url": null,
                                  "approximate_guild_count": 1,
                                  "approximate_user_install_count": 0,
                                  "approximate_user_authorization_count": 0,
                                  "explicit_content_filter": 0, "eligible_oauth2_scopes": []
                                }
                                """)
                        .put("id", world.applicationId())
                        .put("name", world.bot().name());
        application.set("owner", world.bot().json());
        routes.on("GET", "/gateway", (_, _) -> Answer.ok(gateway))
                .on("GET", "/gateway/bot", (_, _) -> Answer.ok(gateway))
                .on("GET", "/users/@me", (_, _) -> Answer.ok(self()))
                .on("GET", "/applications/@me", (_, _) -> application(application))
                .on("GET", "/oauth2/applications/@me", (_, _) -> application(application))
                .on("POST", "/users/@me/channels", (_, request) -> conversation(request.body()))
                .on("GET", "/users/{}", (ids, _) -> user(ids.getFirst()))
                .on("GET", "/guilds/{}", (ids, _) -> guild(ids.getFirst()))
                .on("GET", "/guilds/{}/members/{}", (ids, _) -> member(ids));
        commandsOf(routes, "/applications/{}/commands", false);
        commandsOf(routes, "/applications/{}/guilds/{}/commands", true);
    }

    private Answer application(ObjectNode application) {
        var flags = world.applicationFlags();
        return Answer.ok(application.put("flags", flags).put("flags_new", Integer.toString(flags)));
    }

    private void commandsOf(Routes routes, String path, boolean guilds) {
        var one = path + "/{}";
        routes.on("GET", path, (ids, _) -> Answer.ok(Json.array(commands.of(guild(ids, guilds)))))
                .on(
                        "PUT",
                        path,
                        (ids, request) ->
                                Answer.ok(commands.replaceAll(guild(ids, guilds), request.body())))
                .on(
                        "POST",
                        path,
                        (ids, request) ->
                                Answer.created(commands.put(guild(ids, guilds), request.body())))
                .on(
                        "GET",
                        one,
                        (ids, _) ->
                                commands.byId(guild(ids, guilds), ids.getLast())
                                        .map(Answer::ok)
                                        .orElse(Answer.refused(404, 10063)))
                .on(
                        "PATCH",
                        one,
                        (ids, request) ->
                                commands.byId(guild(ids, guilds), ids.getLast())
                                        .map(command ->
                                                command.setAll(Json.objectIn(request.body())))
                                        .map(Answer::ok)
                                        .orElse(Answer.refused(404, 10063)))
                .on(
                        "DELETE",
                        one,
                        (ids, _) ->
                                commands.remove(guild(ids, guilds), ids.getLast())
                                        ? Answer.nothing()
                                        : Answer.refused(404, 10063));
    }

    private static String guild(List<String> ids, boolean guilds) {
        return guilds ? ids.get(1) : "";
    }

    private JsonNode self() {
        return world.bot()
                .json()
                .put("verified", true)
                .put("mfa_enabled", false)
                .put("locale", "en-US");
    }

    private Answer conversation(JsonNode body) {
        return world.account(Json.text(body, "recipient_id"))
                .map(world::conversation)
                .map(channel -> Answer.ok(channel.json()))
                .orElse(Answer.refused(400, 50035));
    }

    private Answer user(String id) {
        return world.account(id)
                .map(account -> Answer.ok(account.json()))
                .orElse(Answer.refused(404, 10013));
    }

    private Answer guild(String id) {
        return world.guild(id)
                .map(guild -> Answer.ok(guild.json(0)))
                .orElse(Answer.refused(404, 10004));
    }

    private Answer member(List<String> ids) {
        return world.guild(ids.getFirst())
                .flatMap(guild -> guild.membership(ids.getLast()))
                .map(member -> Answer.ok(member.json()))
                .orElse(Answer.refused(404, 10007));
    }
}
