package askwell.bot.group;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;
import askwell.config.Settings;

import java.time.InstantSource;
import java.util.List;

/// `/group which:…` shows one group, by its name or id, to whoever asks.
public final class GroupCommand implements Command {
    private static final String WHICH = "which";

    private final Settings settings;
    private final GroupReplies replies;

    public GroupCommand(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.replies = new GroupReplies(settings, clock);
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.completed(WHICH, GroupNames.LONGEST));
    }

    @Override
    public Response run(Invocation invocation) {
        return Response.privately(
                replies.named(invocation.value(WHICH), settings.texts().in(invocation.locale())));
    }

    @Override
    public List<Suggestion> complete(String option, String typed) {
        return option.equals(WHICH)
                ? new GroupNames(settings.groups())
                        .complete(typed).stream().map(Suggestion::of).toList()
                : List.of();
    }
}
