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

    /// The one of the folder that the launcher calls Askwell's own.
    static SettingsFile ofLauncher() {
        return new SettingsFile(Path.of(System.getProperty("askwell.home", "")));
    }

    Path path(Optional<Path> named) {
        return named.orElseGet(() -> home.resolve("config/askwell.conf").normalize());
    }

    Settings read(Optional<Path> named) {
        var settings = Settings.read(path(named));
        return named.isPresent() ? settings : settings.at(home);
    }
}
