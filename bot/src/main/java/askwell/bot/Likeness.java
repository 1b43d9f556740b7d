package askwell.bot;

import askwell.knowledge.article.Article;
import askwell.knowledge.source.Found;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An article that was read and asks nearly the same as others.
///
/// @param others the first ten; of two that were read, the one before
record Likeness(Found found, List<Other> others) {

    Likeness {
        others = List.copyOf(others);
    }

    /// @param file where it was read; empty where it is kept as it is
    record Other(Article article, Optional<Path> file) {}
}
