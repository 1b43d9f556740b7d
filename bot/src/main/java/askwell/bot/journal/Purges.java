package askwell.bot.journal;

import java.time.Instant;

/// What was deleted from the journal for its age.
///
/// @param entries that were deleted or lost their text
/// @param last when something was last looked for
public record Purges(long entries, Instant last) {}
