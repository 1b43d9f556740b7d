package askwell.knowledge.source;

import askwell.knowledge.article.Lesson;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What moderators have said of questions, beside an export of articles: one JSON object a line, which [JsonLines] reads.
final class LessonFile {
    static final String NAME = "lessons.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private LessonFile() {}

    /// `column.lessons.jsonl` beside `column.csv`.
    static Path beside(Path file) {
        var name = String.valueOf(file.getFileName());
        var end = name.lastIndexOf('.');
        return file.resolveSibling((end > 0 ? name.substring(0, end) : name) + "." + NAME);
    }

    /// Writes them; where there are none, what an earlier export wrote there goes.
    ///
    /// @return the file, where there are any
    static Optional<Path> write(List<Lesson> lessons, Path file) throws IOException {
        if (lessons.isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        WholeFile.write(file, out -> write(lessons, out));
        return Optional.of(file);
    }

    static void write(List<Lesson> lessons, Appendable out) throws IOException {
        for (var lesson : lessons) {
            out.append(JSON.writeValueAsString(LessonFields.of(lesson))).append('\n');
        }
    }
}
