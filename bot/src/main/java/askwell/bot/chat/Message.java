package askwell.bot.chat;

/// What somebody has written.
///
/// @param text as it was written, without what only names us
public record Message(MessageRef ref, Person author, String text) {}
