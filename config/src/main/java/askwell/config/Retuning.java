package askwell.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A setting that an admin has set otherwise on Discord.
///
/// @param number from 1, in the order in which they were made
/// @param path of the setting, for example `answering.threshold`
/// @param before what was set on Discord before, as it was typed; empty where nothing was, and the file held
/// @param after what is set since; empty where the file holds again
/// @param by the admin's name
public record Retuning(
        int number,
        String path,
        Optional<String> before,
        Optional<String> after,
        String by,
        Instant at) {

    /// In words, for example "set on Discord by Lisa on 2026-11-27".
    public String source() {
        return "set on Discord by %s on %s".formatted(by, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
