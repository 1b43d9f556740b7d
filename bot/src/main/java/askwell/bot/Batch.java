package askwell.bot;

import askwell.bot.Lines.Line;
import askwell.bot.asking.Asking;
import askwell.bot.asking.Outcome;
import askwell.config.Group;
import askwell.knowledge.answer.Verdict;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/// Answers questions line by line, in JSON: `{"id":"q1","text":"…"}` in, one line out for each.
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final double NANOS_A_MILLI = 1e6;

    private final Asking asking;

    Batch(Asking asking) {
        this.asking = asking;
    }

    /// Whether every line could be answered. A bad one gets an error in its place.
    boolean answer(InputStream in, PrintWriter out) throws IOException {
        var lines = new Lines(in);
        var good = true;
        var number = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            var said = answer(line.get(), number);
            good &= !said.has("error");
            out.println(JSON.writeValueAsString(said));
            out.flush();
        }
        return good;
    }

    private ObjectNode answer(Line line, int number) {
        return switch (line) {
            case Line.Unreadable(var why) -> error(number, why);
            case Line.Text(var text) -> {
                try {
                    yield answer(text);
                } catch (JacksonException bad) {
                    yield error(number, "not a JSON object: " + bad.getOriginalMessage());
                } catch (CommandException bad) {
                    yield error(number, String.valueOf(bad.getMessage()));
                } catch (RuntimeException failed) {
                    LOG.debug("line {} could not be answered", number, failed);
                    yield error(number, "this question could not be answered: " + failed);
                }
            }
        };
    }

    private static ObjectNode error(int number, String why) {
        return JSON.createObjectNode().put("line", number).put("error", why);
    }

    private ObjectNode answer(String line) {
        if (line.isBlank()) {
            throw new CommandException("the line is empty; it should be {\"id\":…,\"text\":…}");
        }
        var asked = JSON.readTree(line);
        if (!asked.isObject()) {
            throw new CommandException("not a JSON object: it should be {\"id\":…,\"text\":…}");
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
            throw new CommandException(
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
