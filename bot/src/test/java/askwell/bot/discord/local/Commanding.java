package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How people give commands, with what Discord's own input checks before the bot hears of it.
final class Commanding {

    private static final int SUBCOMMAND = 1;
    private static final int SUBCOMMAND_GROUP = 2;

    private final World world;
    private final Messages messages;
    private final Interactions interactions;
    private final Commands commands;

    Commanding(World world, Messages messages, Interactions interactions, Commands commands) {
        this.world = world;
        this.messages = messages;
        this.interactions = interactions;
        this.commands = commands;
    }

    LocalInteraction slash(LocalMember who, String path, Map<String, ?> options) {
        return interactions.begin(
                who, Interactions.COMMAND, data(who, path, options, ""), Optional.empty());
    }

    LocalInteraction types(
            LocalMember who, String path, String option, String text, Map<String, ?> before) {
        Map<String, Object> options = new LinkedHashMap<>(before);
        options.put(option, text);
        return interactions.begin(
                who, Interactions.AUTOCOMPLETE, data(who, path, options, option), Optional.empty());
    }

    LocalInteraction messageMenu(LocalMember who, String name, LocalMessage message) {
        var there = who.in(message.channel());
        var command = commands.offered(there, Commands.MESSAGE_MENU, name);
        var target = messages.message(message.id()).orElseThrow(() -> gone(message));
        var data = named(command);
        data.put("target_id", message.id());
        data.set("resolved", Json.object("messages", Json.object(message.id(), target.deepCopy())));
        return interactions.begin(there, Interactions.COMMAND, data, Optional.empty());
    }

    static AssertionError gone(LocalMessage message) {
        return new AssertionError("there is no more such message: " + message);
    }

    private ObjectNode data(LocalMember who, String path, Map<String, ?> options, String focused) {
        var names = List.of(path.split(" "));
        var command = commands.offered(who, Commands.SLASH, names.getFirst());
        var data = named(command);
        var below = new ArrayList<JsonNode>();
        JsonNode at = command;
        for (var name : names.subList(1, names.size())) {
            at = option(at, name, path);
            below.add(at);
        }
        if (needsMore(at)) {
            throw new AssertionError("“/%s” is not complete: %s".formatted(path, at));
        }
        var resolved = Json.object();
        var filled = Json.array(List.of());
        for (var entry : options.entrySet()) {
            var option = option(at, entry.getKey(), path);
            filled.add(filled(option, entry.getValue(), entry.getKey().equals(focused), resolved));
        }
        if (focused.isEmpty()) {
            requireAll(at, options, path);
        }
        for (var parent : below.reversed()) {
            filled =
                    Json.array(
                            List.of(
                                    Json.object(
                                            "name", parent.path("name"),
                                            "type", parent.path("type"),
                                            "options", filled)));
        }
        data.set("options", filled);
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    private static ObjectNode named(JsonNode command) {
        var data =
                Json.object(
                        "id", command.path("id"),
                        "name", command.path("name"),
                        "type", command.path("type"));
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        return data;
    }

    private static JsonNode option(JsonNode parent, String name, String path) {
        return Json.list(parent, "options").stream()
                .filter(option -> Json.text(option, "name").equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "“/%s” has no option “%s”: %s"
                                        .formatted(path, name, parent.path("options"))));
    }

    private static boolean needsMore(JsonNode at) {
        return Json.list(at, "options").stream()
                .anyMatch(option ->
                        option.path("type").asInt(0) == SUBCOMMAND
                                || option.path("type").asInt(0) == SUBCOMMAND_GROUP);
    }

    private static void requireAll(JsonNode at, Map<String, ?> given, String path) {
        for (var option : Json.list(at, "options")) {
            var name = Json.text(option, "name");
            if (option.path("required").asBoolean(false) && !given.containsKey(name)) {
                throw new AssertionError("“/%s” needs “%s”".formatted(path, name));
            }
        }
    }

    private ObjectNode filled(JsonNode option, Object value, boolean focused, ObjectNode resolved) {
        if (focused && !option.path("autocomplete").asBoolean(false)) {
            throw new AssertionError("nothing is suggested for " + option);
        }
        int type = option.path("type").asInt(0);
        int given = new Resolution(world, resolved).type(value);
        if (given != type
                && !(given == 4 && type == 10)
                && !(given <= 8 && given >= 6 && type == 9)) {
            throw new AssertionError("“%s” does not fit into %s".formatted(value, option));
        }
        var text = value instanceof String written ? written : "";
        if (!focused
                && value instanceof String
                && (text.length() > option.path("max_length").asInt(6_000)
                        || text.length() < option.path("min_length").asInt(0))) {
            throw new AssertionError("Discord does not take so many characters for " + option);
        }
        var filled =
                Json.object(
                        "name", option.path("name"),
                        "type", type,
                        "value", new Resolution(world, resolved).value(value));
        if (focused) {
            filled.put("focused", true);
        }
        return filled;
    }
}
