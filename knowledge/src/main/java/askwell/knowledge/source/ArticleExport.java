package askwell.knowledge.source;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms in which articles are written to be read again: [ArticleFiles] gives back the very same ones, ids included, and
/// the lessons beside them.
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
        /// @param lessons are put beside the articles, in a file of their own
        Exported write(List<Article> articles, List<Lesson> lessons, Path target)
                throws IOException;

        /// Files that each have at most so many bytes, as near as whole articles allow.
        List<Packed> pack(List<Article> articles, int most) throws IOException;
    }

    /// @param articles each with an id of its own
    /// @param lessons what moderators have said of questions; written to `lessons.jsonl` in the folder, or to
    ///     `NAME.lessons.jsonl` beside the file, but where the target is a device or a pipe
    /// @param target the folder or the file; what is missing of the way to it is made
    /// @throws SourceException where it cannot be written, with the reason
    public Exported write(List<Article> articles, List<Lesson> lessons, Path target) {
        try {
            return form.write(articles, lessons, target);
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

    /// The same in memory, to be sent: Markdown in zips, and the lessons in a file of their own behind all else.
    ///
    /// @param most bytes of a file; one that holds a single article may have more
    public List<Packed> pack(List<Article> articles, List<Lesson> lessons, int most) {
        try {
            var files = new ArrayList<>(form.pack(articles, most));
            if (!lessons.isEmpty()) {
                var lines = new StringBuilder();
                LessonFile.write(lessons, lines);
                files.add(new Packed(LessonFile.NAME, lines.toString()));
            }
            return List.copyOf(files);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes all that is written to it", impossible);
        }
    }

    private static String reason(IOException problem) {
        return problem instanceof FileSystemException known
                ? Optional.ofNullable(known.getReason()).orElse(known.getClass().getSimpleName())
                : String.valueOf(problem.getMessage());
    }
}
