package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.asking.Asking;
import askwell.bot.asking.Outcome;
import askwell.config.Group;
import askwell.knowledge.answer.Verdict;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;

/// Answers questions line by line, in JSON: `{"id":"q1","text":"…"}` in, one line out for each.
final class Batch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double NANOS_A_MILLI = 1e6;

    private final Asking asking;

    Batch(Asking asking) {
        this.asking = asking;
    }

    /// Whether every line could be read. A bad one gets an error in its place.
    boolean answer(InputStream in, PrintWriter out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        var good = true;
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            ObjectNode said;
            try {
                said = answer(text);
            } catch (JacksonException | BadInputException bad) {
                said = JSON.createObjectNode().put("line", number).put("error", error(bad));
                good = false;
            }
            out.println(JSON.writeValueAsString(said));
            out.flush();
        }
        return good;
    }

    private static String error(RuntimeException bad) {
        return bad instanceof JacksonException json
                ? "not a JSON object: " + json.getOriginalMessage()
                : String.valueOf(bad.getMessage());
    }

    private ObjectNode answer(String line) {
        if (line.isBlank()) {
            throw new BadInputException("the line is empty; it should be {\"id\":…,\"text\":…}");
        }
        var asked = JSON.readTree(line);
        if (!asked.isObject()) {
            throw new BadInputException("not a JSON object: it should be {\"id\":…,\"text\":…}");
        }
        var id = text(asked, "id");
        var text = text(asked, "text");
        var start = System.nanoTime();
        var outcome = asking.ask(text);
        var millis = (System.nanoTime() - start) / NANOS_A_MILLI;
        return line(id, outcome, millis);
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        if (!value.isString()) {
            throw new BadInputException(
                    "\"%s\" is %s; it should be text"
                            .formatted(field, value.isMissingNode() ? "missing" : "not text"));
        }
        return value.stringValue();
    }

    private static ObjectNode line(String id, Outcome outcome, double millis) {
        var explanation = outcome.explanation();
        var line =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("verdict", name(explanation.verdict()))
                        .put("confidence", rounded(explanation.confidence(), 10_000));
        var matches = line.putArray("matches");
        for (var match : explanation.matches()) {
            matches.addObject()
                    .put("article", match.article().id())
                    .put("confidence", rounded(match.confidence(), 10_000))
                    .put("passage", match.passage().text());
        }
        var groups = line.putArray("groups");
        outcome.groups().stream().map(Group::id).forEach(groups::add);
        return line.put("millis", rounded(millis, 100));
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered _ -> "answered";
            case Verdict.Unsure _ -> "unsure";
            case Verdict.NoAnswer _ -> "no-answer";
        };
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
