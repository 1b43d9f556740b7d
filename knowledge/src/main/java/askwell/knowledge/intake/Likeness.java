package askwell.knowledge.intake;

import askwell.knowledge.article.Article;
import askwell.knowledge.source.Found;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An article that was read and asks nearly the same as others.
///
/// @param others the first ten; of two that were read, the one before
public record Likeness(Found found, List<Other> others) {

    public Likeness {
        others = List.copyOf(others);
    }

    /// @param file where it was read; empty where it is kept as it is
    public record Other(Article article, Optional<Path> file) {}
}
