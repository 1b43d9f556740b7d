package askwell.bot;

import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Listener;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;

import java.util.List;

/// Serves with the newest settings: what has begun ends with those that it began with, what begins later has the later ones.
final class Present {
    private volatile Serving serving;

    Present(Serving first) {
        this.serving = first;
    }

    Serving get() {
        return serving;
    }

    /// @return what was served with before
    synchronized Serving replace(Serving later) {
        var before = serving;
        serving = later;
        return before;
    }

    List<Command> commands() {
        return get().commands().<Command>map(PresentCommand::new).toList();
    }

    List<Deed> deeds() {
        return get().deeds().<Deed>map(PresentDeed::new).toList();
    }

    Listener listener() {
        return new Listener() {
            @Override
            public void heard(Heard heard) {
                now().heard(heard);
            }

            @Override
            public void edited(Heard heard) {
                now().edited(heard);
            }

            @Override
            public void deleted(MessageRef message) {
                now().deleted(message);
            }

            @Override
            public void leaving() {
                now().leaving();
            }

            private Listener now() {
                return get().members().listener();
            }
        };
    }

    private final class PresentCommand implements Command {
        private final Command first;

        PresentCommand(Command first) {
            this.first = first;
        }

        private Command now() {
            return get().command(first.name());
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
            return now().audience(invocation);
        }

        @Override
        public Response run(Invocation invocation) {
            return now().run(invocation);
        }

        @Override
        public List<Suggestion> complete(String option, String typed) {
            return now().complete(option, typed);
        }
    }

    private final class PresentDeed implements Deed {
        private final Deed first;

        PresentDeed(Deed first) {
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
            return get().deed(first.name()).run(invocation, id);
        }
    }
}
