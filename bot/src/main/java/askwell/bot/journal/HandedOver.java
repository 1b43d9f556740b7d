package askwell.bot.journal;

import java.time.Instant;
import java.util.Optional;

/// A question that waits for a person's answer, or has got it.
///
/// @param handover without whom to tell where they have been told
/// @param posted the id of the message in which moderators see it
public record HandedOver(
        String key,
        Instant when,
        Handover handover,
        Optional<String> posted,
        Optional<Answer> answer) {

    /// @param by the name of who gave it
    public record Answer(String text, String by, Instant when) {}
}
