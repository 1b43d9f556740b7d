package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What [Markdown] reads: one page an article. All pages are written before the first takes its place.
final class MarkdownPages implements ArticleExport.Form {

    @Override
    public Exported write(List<Article> articles, List<Lesson> lessons, Path folder)
            throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new SourceException(folder + " is a file; name a folder.");
        }
        var staging = Files.createDirectories(folder).resolve(".askwell-" + UUID.randomUUID());
        Files.createDirectory(staging);
        try {
            for (var article : articles) {
                Files.writeString(staging.resolve(PageName.of(article.id())), page(article));
            }
            for (var article : articles) {
                var name = PageName.of(article.id());
                Files.move(
                        staging.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            discard(staging);
        }
        return exported(
                articles, LessonFile.write(lessons, folder.resolve(LessonFile.NAME)), folder);
    }

    @Override
    public List<Packed> pack(List<Article> articles, int most) throws IOException {
        var packing = new ZipPacking(most);
        for (var article : articles) {
            packing.add(PageName.of(article.id()), page(article));
        }
        return packing.packed();
    }

    static String page(Article article) {
        var fields = ArticleFields.of(article);
        // In a page, a carriage return is the end of a line like any other: where an answer has
        // one, YAML carries it.
        var answer = article.answer().indexOf('\r') < 0 ? fields.remove("answer") : "";
        return "---\n%s---\n%s\n".formatted(YamlText.of(fields), answer);
    }

    private static Exported exported(List<Article> articles, Optional<Path> lessons, Path folder)
            throws IOException {
        var files =
                articles.stream()
                        .map(article -> folder.resolve(PageName.of(article.id())))
                        .toList();
        var own = Set.copyOf(files);
        try (var pages = Files.newDirectoryStream(folder, "*.md")) {
            return new Exported(
                    files,
                    lessons,
                    StreamSupport.stream(pages.spliterator(), false)
                            .filter(page -> !own.contains(page))
                            .sorted()
                            .toList());
        }
    }

    private static void discard(Path staging) throws IOException {
        try (var left = Files.newDirectoryStream(staging)) {
            for (var page : left) {
                Files.delete(page);
            }
        }
        Files.delete(staging);
    }
}
