package askwell.bot;

import askwell.config.Phrases;
import askwell.config.Texts;
import askwell.knowledge.source.Found;
import askwell.knowledge.source.Reading;
import askwell.knowledge.source.Skipped;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.Optional;

/// What was read, in JSON: a line for each article, then one for each thing that was skipped.
final class ImportLines {
    private static final JsonMapper JSON = new JsonMapper();

    private ImportLines() {}

    static void print(Reading reading, PrintWriter out) {
        reading.articles().forEach(found -> out.println(JSON.writeValueAsString(line(found))));
        var phrases = Texts.english();
        reading.skipped()
                .forEach(what -> out.println(JSON.writeValueAsString(line(what, phrases))));
        out.flush();
    }

    private static ObjectNode line(Found found) {
        var article = found.article();
        var line =
                JSON.createObjectNode()
                        .put("file", found.file().toString())
                        .put("article", article.id())
                        .put("question", article.question());
        put(line, "asker", article.asker());
        put(line, "town", article.town());
        put(line, "author", article.author());
        line.put("answer", article.answer());
        article.topics().forEach(line.putArray("topics")::add);
        put(line, "source", article.source());
        return line;
    }

    private static ObjectNode line(Skipped what, Phrases phrases) {
        var line = JSON.createObjectNode().put("file", what.file().toString());
        what.line().ifPresentOrElse(number -> line.put("line", number), () -> line.putNull("line"));
        return line.put("skipped", what.why().in(phrases));
    }

    private static void put(ObjectNode line, String field, Optional<String> text) {
        text.ifPresentOrElse(told -> line.put(field, told), () -> line.putNull(field));
    }
}
