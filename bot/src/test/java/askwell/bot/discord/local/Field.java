package askwell.bot.discord.local;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// A field of a modal, as somebody fills it in.
///
/// @param resolved collects what files stand for
record Field(World world, JsonNode field, ObjectNode resolved) {

    /// @param value null where they leave it as it is
    ObjectNode with(@Nullable Object value) {
        var filled =
                Json.object(
                        "type", type(),
                        "id", field.path("id"),
                        "custom_id", field.path("custom_id"));
        switch (type()) {
            case Components.TEXT_INPUT -> filled.put("value", text(value));
            case Components.STRING_SELECT, Components.CHECKBOX_GROUP ->
                    filled.set("values", picked(value));
            case Components.RADIO_GROUP -> filled.set("value", picked(value).path(0));
            case Components.CHECKBOX -> filled.put("value", Boolean.TRUE.equals(value));
            case Components.FILE_UPLOAD -> filled.set("values", files(value));
            default -> throw new AssertionError("nobody can fill in " + field);
        }
        return filled;
    }

    private int type() {
        return field.path("type").asInt(0);
    }

    private boolean required() {
        return field.path("required").asBoolean(true);
    }

    private String text(@Nullable Object value) {
        var text = value instanceof String written ? written : Json.text(field, "value");
        int shortest = field.path("min_length").asInt(0);
        boolean missing = required() ? text.length() < Math.max(1, shortest) : false;
        boolean shorter = !text.isEmpty() && text.length() < shortest;
        if (missing || shorter || text.length() > field.path("max_length").asInt(4_000)) {
            throw new AssertionError("Discord does not take “%s” for %s".formatted(text, field));
        }
        return text;
    }

    private JsonNode picked(@Nullable Object value) {
        List<String> chosen =
                switch (value) {
                    case null ->
                            Json.list(field, "options").stream()
                                    .filter(option -> option.path("default").asBoolean(false))
                                    .map(option -> Json.text(option, "value"))
                                    .toList();
                    case String one -> List.of(one);
                    case List<?> many -> many.stream().map(String::valueOf).toList();
                    default -> throw new AssertionError("nobody can pick " + value);
                };
        if (chosen.isEmpty() && required()) {
            throw new AssertionError("something must be picked from " + field);
        }
        return Json.array(Pressing.values(field, chosen));
    }

    private JsonNode files(@Nullable Object value) {
        List<?> given =
                switch (value) {
                    case null -> List.of();
                    case List<?> many -> many;
                    default -> List.of(value);
                };
        if (given.isEmpty() && required()) {
            throw new AssertionError("a file is needed for " + field);
        }
        if (given.size() > field.path("max_values").asInt(1)) {
            throw new AssertionError("Discord does not take so many files for " + field);
        }
        var resolution = new Resolution(world, resolved);
        return Json.array(given.stream().map(file -> resolution.file((LocalFile) file)));
    }
}
