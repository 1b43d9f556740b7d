package askwell.bot.journal;

/// A reply that we gave to a message.
///
/// @param reply the id of our message, as the face knows it
/// @param key of the question in the journal
/// @param unasked whether nobody had called us
public record Replied(String channel, String message, String reply, String key, boolean unasked) {}
