package askwell.bot.journal;

import java.time.LocalDate;
import java.util.OptionalLong;

/// What came of the questions of some days. A figure that may not be [told][Count#told] is empty.
///
/// @param from the first day, in UTC
/// @param to the last
/// @param asked how many questions there were, small talk aside
/// @param answered how many of them got an answer
/// @param unsure how many got articles to choose from
/// @param unanswered how many got nothing
/// @param helped how many answers helped
/// @param notIt how many were not what was asked
/// @param handedOver how many questions went to a person
public record Tally(
        LocalDate from,
        LocalDate to,
        OptionalLong asked,
        OptionalLong answered,
        OptionalLong unsure,
        OptionalLong unanswered,
        OptionalLong helped,
        OptionalLong notIt,
        OptionalLong handedOver) {}
