package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import java.util.Optional;

/// A question of which we know that it is asked.
///
/// @param of the article whose question or wording it is; empty of one that a member has asked
public record KnownQuestion(String text, Optional<Article> of) {}
