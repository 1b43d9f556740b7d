package askwell.bot;

import askwell.config.Settings;
import askwell.config.Storage;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// Where articles are kept.
final class Keeping {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "the folder in which articles are kept (default: storage.folder of the settings)")
    private Optional<Path> data = Optional.empty();

    /// Where one was named.
    Optional<Path> folder() {
        return data;
    }

    Storage storage(Settings settings) {
        return data.map(Storage::new).orElse(settings.storage());
    }
}
