package askwell.bot;

import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.store.ArticleStores;

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

    @Option(
            names = "--server",
            paramLabel = "NAME",
            description = "one server of the settings' servers: what holds and is kept there alone")
    private Optional<String> server = Optional.empty();

    /// Whose, where one was named.
    Optional<String> server() {
        return server;
    }

    /// Where one was named.
    Optional<Path> folder() {
        return data;
    }

    /// @param settings of the server, where one was named
    Storage storage(Settings settings) {
        return server.isPresent()
                ? settings.storage()
                : data.map(Storage::new).orElse(settings.storage());
    }

    /// The same, where something is kept there.
    ///
    /// @throws CommandException where nothing is
    Storage filled(Settings settings) {
        var storage = storage(settings);
        if (!ArticleStores.exists(storage)) {
            throw new CommandException(
                    "nothing is kept in %s yet; import articles first, or name the folder with --data."
                            .formatted(storage.folder()));
        }
        return storage;
    }
}
