package askwell.bot.chat;

import askwell.bot.chat.Response.Audience;

/// What happens when a button is pressed, something is picked, or a form is sent.
public interface Deed {

    /// The deed of its [Id].
    String name();

    /// How many arguments its id has.
    int arguments();

    /// Who will read what it says, as far as that is known before.
    default Audience audience() {
        return Audience.ASKER;
    }

    Response run(Invocation invocation, Id id);

    /// Runs a deed.
    @FunctionalInterface
    interface Doing {
        Response run(Invocation invocation, Id id);
    }

    static Deed of(String name, int arguments, Doing doing) {
        return new Deed() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int arguments() {
                return arguments;
            }

            @Override
            public Response run(Invocation invocation, Id id) {
                return doing.run(invocation, id);
            }
        };
    }
}
