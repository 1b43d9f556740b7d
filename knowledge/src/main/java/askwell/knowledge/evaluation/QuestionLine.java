package askwell.knowledge.evaluation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a question set.
final class QuestionLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private QuestionLine() {}

    /// @throws QuestionSetException says what the line lacks
    static LabelledQuestion read(String line) {
        var node = parsed(line);
        if (!node.isObject()) {
            throw new QuestionSetException("is not a JSON object");
        }
        var relevant = relevant(node);
        var kind = text(node, "kind").orElse(relevant.isEmpty() ? "unanswerable" : "answerable");
        return new LabelledQuestion(
                needed(node, "id"), needed(node, "text"), kind, relevant, text(node, "split"));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException problem) {
            throw new QuestionSetException("is not JSON: " + problem.getOriginalMessage());
        }
    }

    private static List<String> relevant(JsonNode node) {
        var relevant = node.path("relevant");
        if (!relevant.isArray()) {
            throw new QuestionSetException(
                    "has no \"relevant\": it must be a list of article ids, [] where nothing"
                            + " answers");
        }
        var ids = new ArrayList<String>();
        for (var id : relevant) {
            if (!id.isString()) {
                throw new QuestionSetException(
                        "has %s in \"relevant\", which must be texts".formatted(id));
            }
            ids.add(id.stringValue());
        }
        return ids;
    }

    private static String needed(JsonNode node, String field) {
        return text(node, field)
                .orElseThrow(
                        () -> new QuestionSetException("has no text in \"%s\"".formatted(field)));
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
