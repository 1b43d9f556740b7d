package askwell.bot.moderating;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;

import java.util.List;
import java.util.function.Function;

/// A command of moderators that is all in what it does.
///
/// @param options none of which is completed
record Called(String name, List<Option> options, Function<Invocation, Response> doing)
        implements Command {

    Called {
        options = List.copyOf(options);
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public Response run(Invocation invocation) {
        return doing.apply(invocation);
    }
}
