package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How people use what the bot put on its messages, and its modals.
final class Pressing {

    private final World world;
    private final Messages messages;
    private final Interactions interactions;

    Pressing(World world, Messages messages, Interactions interactions) {
        this.world = world;
        this.messages = messages;
        this.interactions = interactions;
    }

    LocalInteraction presses(LocalMember who, LocalMessage on, String labelOrId) {
        var message = seen(who, on);
        var button = meant(message, Components.BUTTON, labelOrId);
        return begin(who, on, message, pressed(button));
    }

    LocalInteraction pressesOld(LocalMember who, LocalMessage on, String customId) {
        var data = Json.object("component_type", Components.BUTTON, "custom_id", customId, "id", 1);
        return begin(who, on, seen(who, on), data);
    }

    /// @param select by `custom_id` or placeholder; the only one where it is empty
    LocalInteraction picks(
            LocalMember who, LocalMessage on, String select, List<String> labelsOrValues) {
        var message = seen(who, on);
        var menu = meant(message, Components.STRING_SELECT, select);
        var data = pressed(menu);
        data.set("values", Json.array(values(menu, labelsOrValues)));
        return begin(who, on, message, data);
    }

    LocalInteraction submits(LocalMember who, LocalModal modal, Map<String, ?> values) {
        var resolved = Json.object();
        var left = new HashSet<>(values.keySet());
        var filled = new ArrayList<JsonNode>();
        for (var component : Json.list(modal.json(), "components")) {
            var answer = Json.object("type", component.path("type"), "id", component.path("id"));
            var field = component.path("component");
            if (field.isObject()) {
                var label = Json.text(component, "label");
                var id = Json.text(field, "custom_id");
                left.remove(label);
                left.remove(id);
                var value = values.containsKey(label) ? values.get(label) : values.get(id);
                answer.set("component", new Field(world, field, resolved).with(value));
            }
            filled.add(answer);
        }
        if (!left.isEmpty()) {
            throw new AssertionError("“%s” has no %s".formatted(modal.title(), left));
        }
        var data = Json.object("custom_id", modal.customId(), "components", filled);
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        var where = who.in(modal.answers().channel());
        return interactions.submitted(where, data, modal);
    }

    private LocalInteraction begin(
            LocalMember who, LocalMessage on, ObjectNode message, ObjectNode data) {
        return interactions.begin(
                who.in(on.channel()), Interactions.COMPONENT, data, Optional.of(message));
    }

    private ObjectNode seen(LocalMember who, LocalMessage on) {
        var message = messages.message(on.id()).orElseThrow(() -> Commanding.gone(on));
        var shownTo = message.path("interaction_metadata").path("user").path("id").asString("");
        if (Messages.ephemeral(message) && !shownTo.equals(who.id())) {
            throw new AssertionError("%s does not see %s".formatted(who, on));
        }
        return message;
    }

    private static JsonNode meant(JsonNode message, int type, String labelOrId) {
        var named =
                Components.all(message).stream()
                        .filter(component -> component.path("type").asInt(0) == type)
                        .filter(component ->
                                labelOrId.isEmpty()
                                        || is(component, "label", labelOrId)
                                        || is(component, "placeholder", labelOrId)
                                        || is(component, "custom_id", labelOrId))
                        .toList();
        if (named.size() != 1 || named.getFirst().path("disabled").asBoolean(false)) {
            throw new AssertionError(
                    "not one “%s” that can be used, but %s on %s"
                            .formatted(labelOrId, named, message));
        }
        if (named.getFirst().has("url")) {
            throw new AssertionError("a link, of which the bot does not hear: " + named);
        }
        return named.getFirst();
    }

    private static boolean is(JsonNode component, String name, String value) {
        return Json.text(component, name).equals(value);
    }

    private static ObjectNode pressed(JsonNode component) {
        return Json.object(
                "component_type", component.path("type"),
                "custom_id", component.path("custom_id"),
                "id", component.path("id"));
    }

    static List<String> values(JsonNode menu, List<String> labelsOrValues) {
        var options = Json.list(menu, "options");
        return labelsOrValues.stream()
                .map(wanted ->
                        options.stream()
                                .filter(option ->
                                        is(option, "label", wanted) || is(option, "value", wanted))
                                .map(option -> Json.text(option, "value"))
                                .findFirst()
                                .orElseThrow(() ->
                                        new AssertionError(
                                                "no “%s” in %s".formatted(wanted, options))))
                .toList();
    }
}
