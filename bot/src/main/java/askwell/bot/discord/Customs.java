package askwell.bot.discord;

import askwell.bot.chat.Behalf;
import askwell.config.Discord;
import askwell.config.Server;
import askwell.config.Texts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What is to be done where: by the settings of a server that has its own, or else by those of all others.
final class Customs {
    private final Map<String, Custom> own = new ConcurrentHashMap<>();
    private volatile Custom rest;

    Customs(Discord discord, Texts texts) {
        this.rest = new Custom(Behalf.OF_ALL, discord, texts);
    }

    /// What is done in one place.
    record Custom(Behalf behalf, Discord discord, Texts texts) {}

    /// @param server empty for all that have no settings of their own, and in private
    void settle(Optional<Server> server, Discord discord, Texts texts) {
        var custom = new Custom(new Behalf(server.map(Server::name)), discord, texts);
        server.ifPresentOrElse(one -> own.put(one.id(), custom), () -> rest = custom);
    }

    /// @param server empty in private
    Custom of(Optional<String> server) {
        return server.map(own::get).orElse(rest);
    }

    Behalf behalf(Optional<String> server) {
        return of(server).behalf();
    }

    Discord discord(Optional<String> server) {
        return of(server).discord();
    }

    Texts texts(Optional<String> server) {
        return of(server).texts();
    }

    /// Whether two places are served alike, and so know of each other.
    boolean areOne(Optional<String> one, Optional<String> other) {
        return one.filter(own::containsKey).equals(other.filter(own::containsKey));
    }
}
