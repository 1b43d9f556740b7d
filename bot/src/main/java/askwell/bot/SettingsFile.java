package askwell.bot;

import askwell.config.Layers;
import askwell.config.Nearest;
import askwell.config.Server;
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

    /// The one of the folder that the launcher calls Askwell's own.
    static SettingsFile ofLauncher() {
        return new SettingsFile(Path.of(System.getProperty("askwell.home", "")));
    }

    Path path(Optional<Path> named) {
        return named.orElseGet(() -> home.resolve("config/askwell.conf").normalize());
    }

    /// @param data the folder in which everything is kept, where it was named
    /// @param server whose settings to read, by its name; empty for those of all without a section
    /// @throws CommandException where there is no such server
    Settings read(Optional<Path> named, Optional<Path> data, Optional<String> server) {
        if (server.isEmpty()) {
            return settled(named, layers(named, data, server).read());
        }
        var kept = kept(named, data);
        var own = server(named, kept, server.get());
        return settled(named, layers(named, kept).of(own).read()).keptIn(own.settings().storage());
    }

    /// The file, and what was set over it on Discord by those who keep their articles in the same folder.
    Layers layers(Optional<Path> named, Optional<Path> data, Optional<String> server) {
        if (server.isEmpty() && data.isPresent()) {
            return new Layers(path(named), data.get());
        }
        var kept = kept(named, data);
        var whole = layers(named, kept);
        return server.map(name -> whole.of(server(named, kept, name))).orElse(whole);
    }

    private Layers layers(Optional<Path> named, Settings kept) {
        return new Layers(path(named), kept.storage().folder());
    }

    /// One of the servers that have a section, by its name.
    ///
    /// @throws CommandException where there is none of that name
    Server server(Optional<Path> named, Optional<Path> data, String name) {
        return server(named, kept(named, data), name);
    }

    private Server server(Optional<Path> named, Settings kept, String name) {
        return kept.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, kept.servers(), path(named)));
    }

    /// The file alone, kept in the folder that was named.
    private Settings kept(Optional<Path> named, Optional<Path> data) {
        var read = settled(named, Settings.read(path(named)));
        return data.map(Storage::new).map(read::keptIn).orElse(read);
    }

    private static CommandException unknown(String name, List<Server> servers, Path file) {
        var names = servers.stream().map(Server::name).toList();
        return new CommandException(
                names.isEmpty()
                        ? "%s has no servers, so leave --server out; reference.conf shows how one gets a section of its own."
                                .formatted(file)
                        : "%s has no server %s%s; name one of these: %s."
                                .formatted(
                                        file,
                                        Printable.line(name, 60),
                                        Nearest.to(name, names)
                                                .map(" (did you mean %s?)"::formatted)
                                                .orElse(""),
                                        String.join(", ", names)));
    }

    private Settings settled(Optional<Path> named, Settings settings) {
        return named.isPresent() ? settings : settings.at(home);
    }
}
