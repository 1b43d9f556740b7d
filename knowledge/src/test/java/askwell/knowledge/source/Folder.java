package askwell.knowledge.source;

import askwell.config.Texts;
import askwell.knowledge.article.Article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real files for a test, and what reading them gives.
record Folder(Path path) {

    Folder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String file, byte[] bytes) {
        try {
            var target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Reading read() {
        return ArticleFiles.standard().read(List.of(path));
    }

    List<Article> articles() {
        return read().articles().stream().map(Found::article).toList();
    }

    /// Each as `file:line why`, or `file why`.
    List<String> skipped() {
        return read().skipped().stream()
                .map(one ->
                        path.relativize(one.file())
                                + (one.line().isPresent() ? ":" + one.line().getAsInt() : "")
                                + " "
                                + one.why().in(Texts.english()).replace(path + "/", ""))
                .toList();
    }

    List<String> notes() {
        return read().notes().stream()
                .map(one -> path.relativize(one.file()) + " " + one.what().in(Texts.english()))
                .toList();
    }
}
