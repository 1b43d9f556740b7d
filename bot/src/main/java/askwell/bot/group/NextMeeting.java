package askwell.bot.group;

import java.time.ZonedDateTime;
import java.util.Optional;

/// What a group's schedule says about a moment and what follows it.
public sealed interface NextMeeting {

    /// The next meeting is still ahead.
    record Ahead(Meeting meeting) implements NextMeeting {}

    /// A meeting is going on; `next` is the one after it, empty where this is the last.
    record Now(Meeting meeting, Optional<Meeting> next) implements NextMeeting {}

    /// The last meeting has ended, and the schedule has no further one.
    record Over(Meeting last) implements NextMeeting {}

    /// No schedule is known, or it has no meeting at all.
    record Unknown() implements NextMeeting {}

    /// Whether a meeting is still to come, which one that is going on is not.
    default boolean isAhead() {
        return switch (this) {
            case Ahead _ -> true;
            case Now(_, var next) -> next.isPresent();
            case Over _, Unknown() -> false;
        };
    }

    /// One meeting, in the group's own time zone.
    ///
    /// @param start its first moment
    /// @param end the first moment after it
    record Meeting(ZonedDateTime start, ZonedDateTime end) {}
}
