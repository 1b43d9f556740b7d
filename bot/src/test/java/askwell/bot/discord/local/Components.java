package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of a message or a modal, and what Discord does to them.
final class Components {

    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int TEXT_DISPLAY = 10;
    static final int THUMBNAIL = 11;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;
    static final int FILE_UPLOAD = 19;
    static final int RADIO_GROUP = 21;
    static final int CHECKBOX_GROUP = 22;
    static final int CHECKBOX = 23;

    /// What Discord says of a component of which the bot did not say it.
    private static final Map<Integer, ObjectNode> UNSAID =
            Map.of(
                    BUTTON, Json.object("disabled", false),
                    STRING_SELECT, Json.object("min_values", 1, "max_values", 1, "disabled", false),
                    THUMBNAIL, Json.object("description", null, "spoiler", false),
                    FILE, Json.object("spoiler", false),
                    SEPARATOR, Json.object("spacing", 1, "divider", true),
                    CONTAINER, Json.object("accent_color", null, "spoiler", false));

    private Components() {}

    /// Every component of a message or a modal, depth first.
    static List<ObjectNode> all(JsonNode owner) {
        var found = new ArrayList<ObjectNode>();
        Json.list(owner, "components").forEach(component -> collect(component, found));
        return found;
    }

    private static void collect(JsonNode json, List<ObjectNode> found) {
        if (json instanceof ObjectNode component) {
            found.add(component);
            Json.list(component, "components").forEach(child -> collect(child, found));
            collect(component.path("accessory"), found);
            collect(component.path("component"), found);
        }
    }

    /// Makes of components as a bot sends them those that Discord gives back: complete, and each with the number by which
    /// Discord knows it in its message.
    static void complete(JsonNode owner) {
        for (var component : all(owner)) {
            var unsaid = UNSAID.getOrDefault(component.path("type").asInt(0), Json.object());
            unsaid.properties()
                    .forEach(field -> component.putIfAbsent(field.getKey(), field.getValue()));
        }
        number(owner);
    }

    private static void number(JsonNode owner) {
        var components = all(owner);
        Set<Integer> taken = new HashSet<>();
        components.forEach(component -> taken.add(component.path("id").asInt(0)));
        int next = 1;
        for (var component : components) {
            if (component.path("id").asInt(0) == 0) {
                while (taken.contains(next)) {
                    next++;
                }
                component.put("id", next);
                taken.add(next);
            }
        }
    }
}
