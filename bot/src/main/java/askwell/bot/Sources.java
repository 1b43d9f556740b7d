package askwell.bot;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which articles to use.
final class Sources {

    @Option(
            names = "--articles",
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "use these files and folders alone, in any format that import reads",
                "(default: what was imported, or else articles.folders of the settings)"
            })
    private List<String> articles = new ArrayList<>();

    @Mixin private Keeping keeping = new Keeping();

    /// The files and folders that were named, if any.
    List<Path> paths() {
        return articles.stream().map(Path::of).toList();
    }

    Keeping keeping() {
        return keeping;
    }

    /// Takes the last value back where it names no file: in `--articles PATH "QUESTION"` it is the question. One always
    /// stays.
    Optional<String> takeLast() {
        return articles.size() < 2 || Files.exists(Path.of(articles.getLast()))
                ? Optional.empty()
                : Optional.of(articles.removeLast());
    }
}
