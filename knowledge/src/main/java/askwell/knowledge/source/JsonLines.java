package askwell.knowledge.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `{"id":"…","question":"…","wordings":["…"],"answer":"…"}`: one object a line, or all of them in one JSON array. An object with
/// a `kind` is a lesson, see [LessonFields].
final class JsonLines implements ArticleSource {
    /// How a file with articles begins.
    private static final Pattern OBJECTS = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*[\"}]");

    /// How one begins whose objects do not stand on a line each.
    private static final Pattern SPREAD =
            Pattern.compile("\\s*(\\[|\\{[^\\n]*(?<![}\\s])\\s*\\n\\s*[^{\\s])");

    @Override
    public Clause form() {
        return Clause.JSON_LINES;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return OBJECTS.matcher(file.raw()).lookingAt() || file.ends(".jsonl", ".ndjson", ".json");
    }

    @Override
    public int largest() {
        return 64 << 20;
    }

    @Override
    public void read(SourceFile file, Findings into) {
        if (SPREAD.matcher(file.raw()).lookingAt()) {
            readAll(file.raw(), into);
        } else {
            read(file.raw().lines(), into);
        }
    }

    /// Reads an object from each line.
    static void read(Stream<String> lines, Findings into) {
        var number = 0;
        for (var line : (Iterable<String>) lines::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    article(Mapper.JSON.readTree(line), number, into);
                } catch (JacksonException problem) {
                    into.skipped(number, notJson(Clause.JSON_BROKEN, problem));
                }
            }
        }
    }

    /// Objects over several lines: what comes after a broken one cannot be told apart from it.
    private static void readAll(String text, Findings into) {
        try (var values = Mapper.JSON.createParser(text)) {
            for (var token = values.nextToken(); token != null; token = values.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    var line = values.currentTokenLocation().getLineNr();
                    article(values.readValueAsTree(), line, into);
                }
            }
        } catch (JacksonException problem) {
            into.skipped(
                    Optional.ofNullable(problem.getLocation())
                            .map(place -> Math.max(1, place.getLineNr()))
                            .orElse(1),
                    notJson(Clause.JSON_BROKEN_OFF, problem));
        }
    }

    private static Remark notJson(Clause why, JacksonException problem) {
        return Remark.of(why, String.valueOf(problem.getOriginalMessage()));
    }

    private static void article(JsonNode object, int line, Findings into) {
        if (!object.isObject()) {
            into.skipped(line, Remark.of(Clause.JSON_NO_OBJECT));
            return;
        }
        try {
            if (LessonFields.isLesson(object)) {
                into.taught(LessonFields.read(object));
                return;
            }
            var draft = new Draft();
            for (var field : object.properties()) {
                ArticleFields.set(draft, field.getKey(), texts(field.getKey(), field.getValue()));
            }
            into.found(line, draft);
        } catch (UnfitException problem) {
            into.skipped(line, problem.why());
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

    /// Made when it is first needed: every start knows this source, and few read such a file.
    private static final class Mapper {
        static final JsonMapper JSON =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(
                                                StreamReadConstraints.builder()
                                                        .maxNestingDepth(50)
                                                        .build())
                                        .build())
                        .build();
    }
}
