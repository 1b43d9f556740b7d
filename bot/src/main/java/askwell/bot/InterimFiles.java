package askwell.bot;

import askwell.knowledge.article.Article;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads our own Markdown and JSON Lines strictly, one bad file stopping all. It stands in until `knowledge.source` reads
/// every format, and goes then.
final class InterimFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private InterimFiles() {}

    static List<Article> read(List<Path> paths) {
        var articles = new ArrayList<Article>();
        for (var path : paths) {
            try {
                if (!Files.exists(path)) {
                    throw new NoSuchFileException(path.toString());
                }
                try (var files = Files.walk(path)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        articles.addAll(readFile(file));
                    }
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return articles;
    }

    private static List<Article> readFile(Path file) throws IOException {
        var name = file.toString();
        try {
            if (name.endsWith(".jsonl")) {
                return Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(JSON::readTree)
                        .map(InterimFiles::article)
                        .toList();
            }
            return name.endsWith(".md") ? List.of(markdown(Files.readString(file))) : List.of();
        } catch (JacksonException | IllegalArgumentException problem) {
            throw new BadInputException(
                    "%s is no article: %s".formatted(file, problem.getMessage()), problem);
        }
    }

    private static Article markdown(String text) {
        var parts = text.split("(?m)^---\\s*$", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("it does not start with front matter (---)");
        }
        var article = JSON.createObjectNode().put("answer", parts[2].strip());
        var list = "";
        for (var line : parts[1].strip().lines().toList()) {
            var item = line.strip();
            if (item.startsWith("- ")) {
                article.withArray(list).add(unquoted(item.substring(2)));
            } else {
                var colon = item.indexOf(':');
                list = item.substring(0, Math.max(0, colon));
                var value = item.substring(colon + 1).strip();
                if (value.startsWith("[")) {
                    var all = article.putArray(list);
                    for (var one : value.substring(1, value.length() - 1).split(",", -1)) {
                        all.add(unquoted(one.strip()));
                    }
                } else if (!value.isEmpty()) {
                    article.put(list, unquoted(value));
                }
            }
        }
        return article(article);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") && value.endsWith("\"")
                ? JSON.readTree(value).stringValue()
                : value;
    }

    private static Article article(JsonNode from) {
        return new Article(
                text(from, "id").orElse(""),
                text(from, "question").orElse(""),
                texts(from, "wordings"),
                text(from, "answer").orElse(""),
                text(from, "asker"),
                text(from, "town"),
                text(from, "author"),
                texts(from, "topics"),
                text(from, "source"),
                text(from, "published").map(LocalDate::parse),
                text(from, "updated").map(LocalDate::parse),
                text(from, "review-by").map(LocalDate::parse));
    }

    private static Optional<String> text(JsonNode from, String field) {
        var value = from.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode from, String field) {
        var values = from.path(field);
        return StreamSupport.stream(values.spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
