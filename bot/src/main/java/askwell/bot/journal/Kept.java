package askwell.bot.journal;

import java.time.Instant;

/// What is kept with a member's id: a question that they gave to a person and want to be told of.
///
/// @param key of the handover
/// @param answered whether it has an answer, of which they have not been told yet
public record Kept(String key, Instant when, String question, boolean answered) {}
