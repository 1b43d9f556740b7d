package askwell.bot.discord.local;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// Channels, the messages in them, and threads; the bot may do there what its permissions allow.
final class ChannelRoutes {

    private final World world;
    private final Messages messages;
    private final Gateway gateway;
    private final Set<String> closed;

    /// @param closed ids of those to whom the bot cannot write
    ChannelRoutes(World world, Messages messages, Gateway gateway, Set<String> closed) {
        this.world = world;
        this.messages = messages;
        this.gateway = gateway;
        this.closed = closed;
    }

    void addTo(Routes routes) {
        var channel = "/channels/{}";
        var message = channel + "/messages/{}";
        routes.on("GET", channel, in(0, (at, _) -> Answer.ok(at.json())))
                .on("PATCH", channel, in(0, this::changed))
                .on("POST", channel + "/typing", in(sending(), (_, _) -> Answer.nothing()))
                .on("GET", channel + "/messages", in(0, this::list))
                .on("POST", channel + "/messages", in(sending(), this::posted))
                .on("GET", message, on((it, _) -> Answer.ok(shown(it))))
                .on("PATCH", message, on(this::edited))
                .on("DELETE", message, on((it, _) -> deleted(it)))
                .on("PUT", message + "/reactions/{}/@me", on((_, _) -> Answer.nothing()))
                .on("DELETE", message + "/reactions/{}/@me", on((_, _) -> Answer.nothing()))
                .on("POST", message + "/threads", on(this::threadFrom))
                .on("POST", channel + "/threads", in(0, this::thread))
                .on("PUT", channel + "/thread-members/@me", in(0, (_, _) -> Answer.nothing()));
    }

    private static long sending() {
        return Permissions.SEND_MESSAGES;
    }

    private Routes.Handler in(
            long needed, BiFunction<LocalChannel, ReceivedRequest, Answer> handler) {
        return (List<String> ids, ReceivedRequest request) ->
                world.channel(ids.getFirst())
                        .map(channel -> {
                            var refusal = refusal(channel, needed);
                            return refusal != null ? refusal : handler.apply(channel, request);
                        })
                        .orElse(Answer.refused(404, 10003));
    }

    private Routes.Handler on(BiFunction<ObjectNode, ReceivedRequest, Answer> handler) {
        return (ids, request) ->
                in(
                                0,
                                (channel, it) ->
                                        messages.message(ids.get(1))
                                                .map(message -> handler.apply(message, it))
                                                .orElse(Answer.refused(404, 10008)))
                        .answer(ids, request);
    }

    private @Nullable Answer refusal(LocalChannel channel, long needed) {
        if (channel.guild().isEmpty()) {
            return needed != 0 && closed.contains(channel.owner().id())
                    ? Answer.refused(403, 50007)
                    : null;
        }
        long granted = channel.guild().get().botsMembership().permissions(channel);
        boolean sends = needed == Permissions.SEND_MESSAGES;
        long wanted = sends && channel.isThread() ? Permissions.SEND_MESSAGES_IN_THREADS : needed;
        if ((granted & Permissions.VIEW_CHANNEL) == 0) {
            return Answer.refused(403, 50001);
        }
        return (granted & wanted) == wanted ? null : Answer.refused(403, 50013);
    }

    private Answer posted(LocalChannel channel, ReceivedRequest request) {
        var body = request.body();
        var refusal = Limits.refusal(body, request.files());
        if (refusal != null) {
            return refusal;
        }
        var reference = body.path("message_reference");
        if (reference.has("message_id")) {
            long granted =
                    channel.guild()
                            .map(guild -> guild.botsMembership().permissions(channel))
                            .orElse(Permissions.ALL);
            if ((granted & Permissions.READ_MESSAGE_HISTORY) == 0) {
                return Answer.refused(400, 160002);
            }
            boolean mustExist = reference.path("fail_if_not_exists").asBoolean(true);
            if (mustExist && messages.message(Json.text(reference, "message_id")).isEmpty()) {
                return Answer.refused(400, 50035);
            }
        }
        return Answer.ok(messages.post(world.bot(), channel, body, request.files()));
    }

    private Answer edited(ObjectNode message, ReceivedRequest request) {
        if (!Json.text(message.path("author"), "id").equals(world.bot().id())) {
            return Answer.refused(403, 50005);
        }
        var refusal = Limits.refusalOfEdit(request.body(), request.files());
        return refusal != null
                ? refusal
                : Answer.ok(messages.edit(message, request.body(), request.files()));
    }

    private Answer deleted(ObjectNode message) {
        messages.delete(message);
        return Answer.nothing();
    }

    private Answer list(LocalChannel channel, ReceivedRequest request) {
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "50"));
        long before = Long.parseLong(request.query().getOrDefault("before", "" + Long.MAX_VALUE));
        long after = Long.parseLong(request.query().getOrDefault("after", "0"));
        return Answer.ok(
                Json.array(
                        messages.in(channel).stream()
                                .filter(message -> id(message) < before && id(message) > after)
                                .limit(limit)
                                .map(this::shown)));
    }

    private static long id(ObjectNode message) {
        return Long.parseLong(Json.text(message, "id"));
    }

    private ObjectNode shown(ObjectNode message) {
        return Intents.visible(message, gateway.intents(), world);
    }

    private Answer changed(LocalChannel channel, ReceivedRequest request) {
        channel.change(
                request.body().path("name").asString(channel.name()),
                request.body().path("archived").asBoolean(channel.archived()));
        world.tell(
                Event.in(
                        channel,
                        channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
                        channel.json()));
        return Answer.ok(channel.json());
    }

    private Answer threadFrom(ObjectNode message, ReceivedRequest request) {
        var id = Json.text(message, "id");
        if (world.channel(id).isPresent()) {
            return Answer.refused(400, 160004);
        }
        var parent = world.channel(Json.text(message, "channel_id")).orElseThrow();
        return Answer.created(opened(parent, id, request).json());
    }

    /// In a forum, the first message comes along.
    private Answer thread(LocalChannel parent, ReceivedRequest request) {
        var thread = opened(parent, world.newId(), request);
        var first = request.body().path("message");
        var json = thread.json();
        if (first.isObject()) {
            json.set(
                    "message",
                    messages.post(
                            thread.id(),
                            world.bot(),
                            thread,
                            first,
                            request.files(),
                            Json.object()));
        }
        return Answer.created(json);
    }

    private LocalChannel opened(LocalChannel parent, String id, ReceivedRequest request) {
        var name = Json.text(request.body(), "name");
        var thread = LocalChannel.thread(parent, id, name, world.bot());
        world.add(thread);
        world.tell(Event.in(thread, "THREAD_CREATE", thread.json().put("newly_created", true)));
        return thread;
    }
}
