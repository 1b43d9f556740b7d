package askwell.knowledge.source;

import askwell.knowledge.article.Article;

import java.nio.file.Path;

/// An article and where it was found.
///
/// @param line at which it begins, from 1
public record Found(Path file, int line, Article article) {}
