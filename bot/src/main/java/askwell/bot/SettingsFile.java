package askwell.bot;

import askwell.config.Answering;
import askwell.config.Answering.FieldWeights;
import askwell.config.Articles;
import askwell.config.Organisation;
import askwell.config.Settings;
import askwell.config.Storage;

import java.nio.file.Path;
import java.util.List;
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
        return named.map(SettingsFile::read)
                .orElseGet(() -> atHome(read(home.resolve("config/askwell.conf"))));
    }

    private Settings atHome(Settings settings) {
        return new Settings(
                settings.organisation(),
                settings.groups(),
                new Articles(settings.articles().folders().stream().map(home::resolve).toList()),
                settings.answering(),
                new Storage(home.resolve(settings.storage().folder())));
    }

    /// Stands in until the settings are read from their file.
    private static Settings read(Path file) {
        return new Settings(
                new Organisation("Lamplight", Optional.empty(), Optional.empty()),
                List.of(),
                new Articles(List.of(Path.of("knowledge", "articles"))),
                new Answering(0.6, 0.3, true, "english", List.of(), new FieldWeights(3, 3, 1, 2)),
                new Storage(Path.of("data")));
    }
}
