package askwell.bot.discord.local;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// JSON, written short.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /// An object of the names and values that follow each other.
    static ObjectNode object(@Nullable Object... namesAndValues) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.set(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
        }
        return object;
    }

    static ArrayNode array(Collection<?> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    static ArrayNode array(Stream<?> values) {
        return array(values.toList());
    }

    static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case JsonNode json -> json;
            case Collection<?> many -> array(many);
            default -> MAPPER.valueToTree(value);
        };
    }

    static JsonNode read(byte[] written) {
        return written.length == 0
                ? JsonNodeFactory.instance.missingNode()
                : MAPPER.readTree(written);
    }

    static JsonNode read(String written) {
        return MAPPER.readTree(written);
    }

    /// A new object, as it is written.
    static ObjectNode written(String object) {
        return (ObjectNode) read(object);
    }

    /// The object itself, or an empty one where there is none.
    static ObjectNode objectIn(JsonNode json) {
        return json instanceof ObjectNode object ? object : object();
    }

    static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    static List<JsonNode> list(JsonNode json, String name) {
        return json.path(name).valueStream().toList();
    }

    /// Visits every object in the value, outermost first.
    static void eachObject(JsonNode json, Consumer<ObjectNode> visit) {
        if (json instanceof ObjectNode object) {
            visit.accept(object);
        }
        json.valueStream().toList().forEach(child -> eachObject(child, visit));
    }
}
