package askwell.bot;

import askwell.config.Layers;
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

    /// @param data the folder in which everything is kept, where it was named
    Settings read(Optional<Path> named, Optional<Path> data) {
        return settled(named, layers(named, data).read());
    }

    /// The file, and what was set over it on Discord by those who keep their articles in the same folder.
    Layers layers(Optional<Path> named, Optional<Path> data) {
        var file = path(named);
        return new Layers(
                file, data.orElseGet(() -> settled(named, Settings.read(file)).storage().folder()));
    }

    private Settings settled(Optional<Path> named, Settings settings) {
        return named.isPresent() ? settings : settings.at(home);
    }
}
