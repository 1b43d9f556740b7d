package askwell.knowledge.answer;

import askwell.knowledge.article.Article;

/// An article that may answer a question.
///
/// @param confidence the calibrated probability that it does, 0 to 1
/// @param passage the part of its answer that comes nearest to the question
public record Match(Article article, double confidence, Passage passage) {}
