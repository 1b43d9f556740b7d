package askwell.bot;

import askwell.bot.chat.Behalf;
import askwell.bot.journal.Journal;
import askwell.config.Layers;
import askwell.config.Server;
import askwell.config.Settings;

import java.util.Optional;

/// What one server has for itself, or all those together that have no settings of their own; everything is open.
///
/// @param server empty for all without settings of their own
/// @param settings with which it starts
/// @param layers where they come from
record Stock(
        Optional<Server> server, Settings settings, Layers layers, Column column, Journal journal)
        implements AutoCloseable {

    /// What it is called at the terminal; empty for all without settings of their own.
    String name() {
        return server.map(Server::name).orElse("");
    }

    Optional<String> id() {
        return server.map(Server::id);
    }

    Behalf behalf() {
        return new Behalf(server.map(Server::name));
    }

    @Override
    public void close() {
        try (column) {
            journal.close();
        }
    }
}
