package askwell.config;

import java.util.OptionalInt;

/// Figures of the running program for monitoring tools.
///
/// @param port on which this machine gets them; empty for none
public record Metrics(OptionalInt port) {

    static Metrics read(Section section) {
        return new Metrics(section.one("port", Kind.PORT));
    }
}
