package askwell.bot;

import askwell.bot.Lines.Line;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Goes through lines of JSON, `{"id":"q1","text":"…"}`, and writes one line for each. A bad one gets an error in its place.
final class Batch {
    static final JsonMapper JSON = new JsonMapper();

    private Batch() {}

    /// @param file `-` reads standard input instead
    /// @param what the file holds, for whoever names a folder
    static InputStream open(String file, InputStream in, String what) throws IOException {
        if (file.equals("-")) {
            return in;
        }
        var path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new CommandException(
                    "%s is a folder; --batch wants a file of %s.".formatted(file, what));
        }
        return Files.newInputStream(path);
    }

    /// @param saying what to say to a line; what is wrong with one, it throws as a [CommandException] or a [JacksonException]
    /// @return whether no line was bad
    static boolean run(InputStream in, PrintWriter out, Function<String, ObjectNode> saying)
            throws IOException {
        var lines = new Lines(in);
        var good = true;
        var number = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            var said = said(line.get(), number, saying);
            good &= !said.has("error");
            out.println(JSON.writeValueAsString(said));
            out.flush();
        }
        return good;
    }

    static JsonNode object(String line) {
        var object = line.isBlank() ? JSON.createArrayNode() : JSON.readTree(line);
        if (!object.isObject()) {
            throw new CommandException("not a JSON object: it should be {\"id\":…,\"text\":…}");
        }
        return object;
    }

    static String text(JsonNode object, String field) {
        var value = object.path(field);
        if (!value.isString()) {
            throw new CommandException(
                    "\"%s\" is %s; it should be text"
                            .formatted(field, value.isMissingNode() ? "missing" : "not text"));
        }
        return value.stringValue();
    }

    private static ObjectNode said(Line line, int number, Function<String, ObjectNode> saying) {
        return switch (line) {
            case Line.Unreadable(var why) -> error(number, why);
            case Line.Text(var text) -> {
                try {
                    yield saying.apply(text);
                } catch (JacksonException bad) {
                    yield error(number, "not a JSON object: " + bad.getOriginalMessage());
                } catch (CommandException bad) {
                    yield error(number, String.valueOf(bad.getMessage()));
                }
            }
        };
    }

    private static ObjectNode error(int number, String why) {
        return JSON.createObjectNode().put("line", number).put("error", why);
    }
}
