package askwell.knowledge.article;

import java.time.Instant;

/// A lesson that holds.
///
/// @param number by which it is known, from 1; later ones have higher numbers
/// @param who taught it, in words for a person
public record Taught(long number, Lesson lesson, String who, Instant when) {}
