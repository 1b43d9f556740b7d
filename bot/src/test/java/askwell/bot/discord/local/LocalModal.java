package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/// A form that the bot opened for somebody.
///
/// @param json its title, `custom_id` and components, as the bot sent them
/// @param answers what it was the answer to
public record LocalModal(JsonNode json, LocalInteraction answers) {

    public String title() {
        return Json.text(json, "title");
    }

    public String customId() {
        return Json.text(json, "custom_id");
    }

    /// What stands over its fields, in order.
    public List<String> labels() {
        return fields().map(label -> Json.text(label, "label")).toList();
    }

    /// What a field holds before anybody writes in it.
    public String value(String label) {
        return fields().filter(field -> Json.text(field, "label").equals(label))
                .map(field -> Json.text(field.path("component"), "value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label + " in " + labels()));
    }

    private Stream<JsonNode> fields() {
        return Json.list(json, "components").stream()
                .filter(component -> component.path("type").asInt(0) == Components.LABEL);
    }
}
