package askwell.bot.moderating;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;

import java.util.List;

/// `/article restore which:…` shows what an article was, to bring any of it back; without a name, the articles that were
/// removed.
record RestoreCommand(Histories histories) implements Command {

    @Override
    public String name() {
        return "article restore";
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.completed(ArticleCommands.WHICH, ArticleCommands.LONGEST_NAME).optional());
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return histories.complete(typed);
    }

    @Override
    public Response run(Invocation invocation) {
        return histories.restore(invocation);
    }
}
