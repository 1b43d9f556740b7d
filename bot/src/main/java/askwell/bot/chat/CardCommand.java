package askwell.bot.chat;

import java.util.List;
import java.util.function.Function;

/// A command that says one card, to whoever calls it alone.
///
/// @param suggesting what may be meant by what is typed, whichever option it is
public record CardCommand(
        String name,
        boolean isForAdmins,
        List<Option> options,
        Function<Invocation, Card> saying,
        Function<String, List<Suggestion>> suggesting)
        implements Command {

    public CardCommand {
        options = List.copyOf(options);
    }

    public static CardCommand of(String name, Function<Invocation, Card> saying) {
        return new CardCommand(name, false, List.of(), saying, _ -> List.of());
    }

    /// The same, with options.
    public CardCommand taking(Option... taken) {
        return new CardCommand(name, isForAdmins, List.of(taken), saying, suggesting);
    }

    /// The same, whose options are completed.
    public CardCommand completedBy(Function<String, List<Suggestion>> completing) {
        return new CardCommand(name, isForAdmins, options, saying, completing);
    }

    /// The same, for admins.
    public CardCommand forAdmins() {
        return new CardCommand(name, true, options, saying, suggesting);
    }

    @Override
    public Response run(Invocation invocation) {
        return Response.privately(Reply.of(saying.apply(invocation)));
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return suggesting.apply(typed);
    }
}
