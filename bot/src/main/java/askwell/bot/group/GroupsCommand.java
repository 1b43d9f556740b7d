package askwell.bot.group;

import askwell.bot.chat.Command;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Response;
import askwell.config.Settings;

import java.time.InstantSource;

/// `/groups` shows the groups and when each next meets, to whoever asks.
public final class GroupsCommand implements Command {
    private final Settings settings;
    private final GroupReplies replies;

    public GroupsCommand(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.replies = new GroupReplies(settings, clock);
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Response run(Invocation invocation) {
        return Response.privately(replies.all(settings.texts().in(invocation.locale())));
    }
}
