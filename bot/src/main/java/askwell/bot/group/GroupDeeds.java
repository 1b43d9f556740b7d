package askwell.bot.group;

import askwell.bot.chat.Deed;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.config.Settings;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/// What can be done with a group that is shown, by its id: `group` shows it whole, `calendar` hands its meetings out as a
/// file. Both answer whoever pressed, alone.
public final class GroupDeeds {
    private GroupDeeds() {}

    public static List<Deed> of(Settings settings, InstantSource clock) {
        var replies = new GroupReplies(settings, clock);
        return List.of(
                deed("group", settings, replies::one),
                deed("calendar", settings, replies::calendar));
    }

    private static Deed deed(
            String name, Settings settings, BiFunction<String, Phrases, Reply> saying) {
        return Deed.of(
                name,
                1,
                (invocation, id) ->
                        Response.privately(
                                saying.apply(
                                        id.argument(0), settings.texts().in(invocation.locale()))));
    }
}
