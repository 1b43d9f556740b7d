package askwell.knowledge.source;

import askwell.knowledge.article.Lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an export wrote.
///
/// @param files in the order of the articles
/// @param lessons the file with the lessons; empty where there are none, or no place for a file
/// @param strangers other Markdown pages in the folder, which were left alone and would be imported with these
public record Exported(List<Path> files, Optional<Path> lessons, List<Path> strangers) {

    public Exported {
        files = List.copyOf(files);
        strangers = List.copyOf(strangers);
    }

    /// Puts the lessons beside a file; beside a device or a pipe there is no place for them.
    static Exported file(Path target, List<Lesson> lessons) throws IOException {
        var beside =
                Files.isRegularFile(target)
                        ? LessonFile.write(lessons, LessonFile.beside(target))
                        : Optional.<Path>empty();
        return new Exported(List.of(target), beside, List.of());
    }
}
