package askwell.knowledge.answer;

/// What a question may go on to.
///
/// @param articleId the article that answers it
/// @param text at most 100 characters, in one line
public record Completion(String articleId, String text) {}
