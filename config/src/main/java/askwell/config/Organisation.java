package askwell.config;

import java.net.URI;
import java.util.Optional;

/// Whose column this is.
///
/// @param name as members know it
/// @param website an absolute link
/// @param contact how to reach a person: an address, a number or a link
public record Organisation(String name, Optional<String> website, Optional<String> contact) {

    static Organisation read(Section section) {
        return new Organisation(
                section.one("name", Kind.TEXT),
                section.maybe("website", Kind.LINK).map(URI::toString),
                section.maybe("contact", Kind.TEXT));
    }
}
