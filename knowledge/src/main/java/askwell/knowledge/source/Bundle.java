package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Articles and lessons in a file of our own, in which they wait until they are taken in: whatever their size, they come back
/// as they were.
///
/// @param from where they come from, in words for a person
public record Bundle(String from, List<Article> articles, List<Lesson> lessons) {
    private static final JsonMapper JSON = new JsonMapper();

    public Bundle {
        articles = List.copyOf(articles);
        lessons = List.copyOf(lessons);
    }

    /// Writes the file, which takes its place once it is whole.
    ///
    /// @throws SourceException where it cannot be written, with the reason
    public void write(Path file) {
        try {
            WholeFile.write(
                    file,
                    out -> {
                        out.append(JSON.writeValueAsString(Map.of("from", Letters.plain(from))))
                                .append('\n');
                        for (var article : articles) {
                            out.append(JsonFile.line(article));
                        }
                        LessonFile.write(lessons, out);
                    });
        } catch (IOException problem) {
            throw new SourceException(
                    "%s could not be written: %s".formatted(file, problem.getMessage()), problem);
        }
    }

    /// @throws SourceException where it cannot be read, with the reason
    public static Bundle read(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var from = JSON.readTree(String.valueOf(lines.readLine())).path("from").asString("");
            var findings = new Findings(file);
            JsonLines.read(lines.lines(), findings);
            return new Bundle(
                    from,
                    findings.found().stream().map(Found::article).toList(),
                    findings.lessons());
        } catch (IOException problem) {
            throw new SourceException(
                    "%s could not be read: %s".formatted(file, problem.getMessage()), problem);
        }
    }

    /// As if it had been read anew.
    public Reading reading(Path file) {
        return new Reading(
                articles.stream().map(article -> new Found(file, 1, article)).toList(),
                lessons,
                List.of(),
                List.of());
    }
}
