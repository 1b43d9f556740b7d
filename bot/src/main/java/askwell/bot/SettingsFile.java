package askwell.bot;

import askwell.config.Settings;

import java.nio.file.Path;
import java.util.Optional;

/// Reads the settings, and says from where their relative paths start: at the current folder in a file that was named, at
/// Askwell's own folder in the default one, so that it works from everywhere.
final class SettingsFile {
    private final Path home;

    /// @param home Askwell's own folder
    SettingsFile(Path home) {
        this.home = home;
    }

    Settings read(Optional<Path> named) {
        return named.map(Settings::read)
                .orElseGet(() -> Settings.read(home.resolve("config/askwell.conf")).at(home));
    }
}
