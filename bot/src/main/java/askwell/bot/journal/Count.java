package askwell.bot.journal;

import java.util.OptionalLong;

/// How often something came of questions. A figure below [#FEWEST] is not told, since with so few somebody might be known by
/// it.
///
/// @param outcome what they got
/// @param asked how many questions there were
/// @param helped how many answers helped
/// @param notIt how many were not what was asked
/// @param handedOver how many went to a person
public record Count(
        Outcome outcome,
        OptionalLong asked,
        OptionalLong helped,
        OptionalLong notIt,
        OptionalLong handedOver) {

    /// The smallest figure that is told.
    public static final long FEWEST = 5;

    /// A figure, where it may be told.
    public static OptionalLong told(long figure) {
        return figure < FEWEST ? OptionalLong.empty() : OptionalLong.of(figure);
    }
}
