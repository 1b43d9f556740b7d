package askwell.knowledge.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// `{"id":"…","question":"…","wordings":["…"],"answer":"…"}`: one object a line, or all of them in one JSON array.
final class JsonLines implements ArticleSource {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .build())
                                    .build())
                    .build();

    @Override
    public String name() {
        return "JSON Lines";
    }

    @Override
    public boolean recognises(SourceFile file) {
        var start = file.raw().stripLeading();
        return start.startsWith("{") || file.ends(".jsonl", ".ndjson");
    }

    @Override
    public int largest() {
        return 64 << 20;
    }

    @Override
    public void read(SourceFile file, Findings into) {
        var number = 0;
        for (var line : (Iterable<String>) file.raw().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    article(JSON.readTree(line), number, into);
                } catch (JacksonException problem) {
                    into.skipped(
                            number, "it is not a JSON object: " + problem.getOriginalMessage());
                }
            }
        }
    }

    private static void article(JsonNode object, int line, Findings into) {
        if (!object.isObject()) {
            into.skipped(line, "it is not a JSON object");
            return;
        }
        try {
            var draft = new Draft();
            for (var field : object.properties()) {
                ArticleFields.set(draft, field.getKey(), texts(field.getKey(), field.getValue()));
            }
            into.found(line, draft);
        } catch (IllegalArgumentException problem) {
            into.skipped(line, String.valueOf(problem.getMessage()));
        }
    }

    private static List<String> texts(String field, JsonNode value) {
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(one -> texts.addAll(texts(field, one)));
        } else if (value.isValueNode() && !value.isNull()) {
            texts.add(value.asString());
        }
        return texts;
    }
}
