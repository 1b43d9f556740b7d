package askwell.bot;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Place;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.config.Phrases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts everybody through to the branch of the place where they are, and there to its newest settings: what has begun ends with
/// those that it began with, what begins later has the later ones.
final class Switchboard {
    private final Branch rest;
    private final Map<String, Branch> own;

    /// @param rest serves the servers that have no branch of their own, and whoever writes to us directly
    Switchboard(Branch rest, List<Branch> own) {
        this.rest = rest;
        this.own =
                own.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        branch -> branch.stock().id().orElseThrow(),
                                        Function.identity()));
    }

    Serving at(Place place) {
        return at(place.server());
    }

    private Serving at(Optional<String> server) {
        return server.map(own::get).orElse(rest).serving();
    }

    /// The same everywhere.
    List<Command> commands() {
        return rest.serving().commands().<Command>map(ConnectedCommand::new).toList();
    }

    /// The same everywhere.
    List<Deed> deeds() {
        return rest.serving().deeds().<Deed>map(ConnectedDeed::new).toList();
    }

    /// Who helps where we cannot, in words.
    String person(Optional<String> server, Phrases phrases) {
        return at(server).members().person(phrases);
    }

    Listener listener() {
        return new Listener() {
            @Override
            public void heard(Heard heard) {
                of(heard.message().ref()).heard(heard);
            }

            @Override
            public void edited(Heard heard) {
                of(heard.message().ref()).edited(heard);
            }

            @Override
            public void deleted(MessageRef message) {
                of(message).deleted(message);
            }

            @Override
            public void leaving() {
                Stream.concat(Stream.of(rest), own.values().stream())
                        .forEach(branch -> branch.serving().members().listener().leaving());
            }

            private Listener of(MessageRef message) {
                return at(message.place()).members().listener();
            }
        };
    }

    private final class ConnectedCommand implements Command {
        private final Command first;

        ConnectedCommand(Command first) {
            this.first = first;
        }

        private Command at(Place place) {
            return Switchboard.this.at(place).command(first.name());
        }

        @Override
        public String name() {
            return first.name();
        }

        @Override
        public Kind kind() {
            return first.kind();
        }

        @Override
        public boolean isForModerators() {
            return first.isForModerators();
        }

        @Override
        public boolean isForAdmins() {
            return first.isForAdmins();
        }

        @Override
        public List<Option> options() {
            return first.options();
        }

        @Override
        public Audience audience(Invocation invocation) {
            return at(invocation.where()).audience(invocation);
        }

        @Override
        public Response run(Invocation invocation) {
            return at(invocation.where()).run(invocation);
        }

        @Override
        public List<Suggestion> complete(Place where, String option, String typed) {
            return at(where).complete(option, typed);
        }
    }

    private final class ConnectedDeed implements Deed {
        private final Deed first;

        ConnectedDeed(Deed first) {
            this.first = first;
        }

        @Override
        public String name() {
            return first.name();
        }

        @Override
        public int arguments() {
            return first.arguments();
        }

        @Override
        public Audience audience() {
            return first.audience();
        }

        @Override
        public Response run(Invocation invocation, Id id) {
            return at(invocation.where()).deed(first.name()).run(invocation, id);
        }
    }
}
