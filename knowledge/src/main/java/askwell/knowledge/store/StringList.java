package askwell.knowledge.store;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/// A list of strings in one column, as a JSON array. Streamed, because loading Jackson's data binding would cost more
/// than opening the store.
final class StringList {

    private static final JsonFactory JSON = new JsonFactory();

    private StringList() {}

    static String write(List<String> strings) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            strings.forEach(json::writeString);
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<String> read(String text) {
        var strings = new ArrayList<String>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                strings.add(json.getString());
            }
        }
        return List.copyOf(strings);
    }
}
