package askwell.bot.journal;

import java.util.Optional;

/// A question that a member gives to a person. It is kept as they wrote it.
///
/// @param toTell the id of the member, only where they want to be told of the answer
/// @param server empty in private
/// @param channel where it was asked
/// @param about the id of the message that it was asked in
/// @param language its tag
/// @param asked the key of the question in the journal
public record Handover(
        String question,
        Optional<String> toTell,
        Optional<String> server,
        String channel,
        Optional<String> about,
        String language,
        Optional<String> asked) {}
