package askwell.knowledge.source;

import askwell.knowledge.article.Article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The forms in which articles are written to be read again: [ArticleFiles] gives back the very same ones, ids included.
///
/// What is written is complete before it takes the place of what was there, so that a full disk leaves the old files whole.
public enum ArticleExport {
    /// One page with front matter an article, in a folder.
    MARKDOWN(new MarkdownPages()),
    /// One JSON object a line, in one file.
    JSONL(new JsonFile()),
    /// A table with a header, in one file.
    CSV(new CsvFile());

    private final Form form;

    ArticleExport(Form form) {
        this.form = form;
    }

    /// How articles become files.
    interface Form {
        Exported write(List<Article> articles, Path target) throws IOException;
    }

    /// @param articles each with an id of its own
    /// @param target the folder or the file; what is missing of the way to it is made
    /// @throws SourceException where it cannot be written, with the reason
    public Exported write(List<Article> articles, Path target) {
        try {
            return form.write(articles, target);
        } catch (AccessDeniedException problem) {
            throw new SourceException(
                    "%s may not be written; check its permissions, or name another place."
                            .formatted(target),
                    problem);
        } catch (IOException problem) {
            throw new SourceException(
                    "%s could not be written: %s; what was there before is unchanged."
                            .formatted(target, reason(problem)),
                    problem);
        }
    }

    private static String reason(IOException problem) {
        return problem instanceof FileSystemException known
                ? Optional.ofNullable(known.getReason()).orElse(known.getClass().getSimpleName())
                : String.valueOf(problem.getMessage());
    }
}
