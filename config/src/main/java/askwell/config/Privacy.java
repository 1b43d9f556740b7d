package askwell.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What is kept of members' questions, and for how long.
///
/// @param keep which questions are written down
/// @param retention how long anything that a member caused is kept, 1 day to 10 years
/// @param policy where the organisation's privacy policy can be read
public record Privacy(Keep keep, Duration retention, Optional<URI> policy) {

    /// Which questions are written down, always without who asked.
    public enum Keep {
        NOTHING,
        UNANSWERED,
        ALL
    }

    static Privacy read(Section section) {
        return new Privacy(
                section.one("keep", Kind.oneOf(Keep.class)),
                section.one(
                        "retention",
                        Kind.duration(Duration.ofDays(1), Duration.ofDays(3650), "30 days")),
                section.maybe("policy", Kind.LINK));
    }
}
