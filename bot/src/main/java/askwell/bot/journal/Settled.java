package askwell.bot.journal;

import java.time.Instant;
import java.util.Optional;

/// What a moderator has done with what members miss.
///
/// @param article the id of the one that it was done with
/// @param by the name of who did it
/// @param undo the number of what takes it back: of a change of the column, or of a lesson
public record Settled(
        How how, Optional<String> article, String by, Instant when, Optional<Long> undo) {

    public enum How {
        /// An article was written for it.
        WRITTEN,
        /// It is another wording of an article now.
        WORDING,
        /// An article is not to answer it.
        NEVER,
        /// It asks nothing of the column.
        NOT_A_QUESTION,
        DISMISSED;

        /// Whether it is answered since.
        public boolean isAnswer() {
            return this == WRITTEN || this == WORDING;
        }
    }
}
