package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All messages, whoever wrote them; the gateway is told of each.
final class Messages {

    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int COMPONENTS_V2 = 1 << 15;
    private static final int REPLY = 19;

    private final World world;
    private final Mentions mentions;
    private final Attachments attachments;
    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
    private final Set<String> deleted = new TreeSet<>();

    Messages(World world) {
        this.world = world;
        this.mentions = new Mentions(world);
        this.attachments = new Attachments(world);
    }

    /// Posts what somebody wrote, in the form in which a bot sends it.
    ObjectNode post(Account author, LocalChannel channel, JsonNode body, List<LocalFile> files) {
        return post(author, channel, body, files, Json.object());
    }

    /// @param beside fields that the message has in addition, such as the interaction that it answers
    ObjectNode post(
            Account author,
            LocalChannel channel,
            JsonNode body,
            List<LocalFile> files,
            ObjectNode beside) {
        return post(world.newId(), author, channel, body, files, beside);
    }

    ObjectNode post(
            String id,
            Account author,
            LocalChannel channel,
            JsonNode body,
            List<LocalFile> files,
            ObjectNode beside) {
        var message =
                Json.written(
                                """
                                {
                                  "type": 0, "content": "", "edited_timestamp": null,
                                  "tts": false, "pinned": false, "flags": 0,
                                  "embeds": [], "attachments": [], "components": []
                                }
                                """)
                        .put("id", id)
                        .put("channel_id", channel.id())
                        .put("timestamp", now());
        message.set("author", author.json());
        message.setAll(beside);
        refer(message, body.path("message_reference"));
        if (body.has("nonce")) {
            message.set("nonce", body.path("nonce"));
        }
        write(message, body, files);
        return world.pulse()
                .changing(() -> {
                    messages.put(id, message);
                    announce("MESSAGE_CREATE", message);
                    return message;
                });
    }

    ObjectNode edit(ObjectNode message, JsonNode body, List<LocalFile> files) {
        return world.pulse()
                .changing(() -> {
                    write(message, body, files);
                    message.put("edited_timestamp", now());
                    announce("MESSAGE_UPDATE", message);
                    return message;
                });
    }

    /// Tells of a message what was told before.
    void repeat(ObjectNode message, String event) {
        world.pulse().change(() -> announce(event, message));
    }

    void delete(ObjectNode message) {
        world.pulse()
                .change(() -> {
                    var id = Json.text(message, "id");
                    messages.remove(id);
                    deleted.add(id);
                    if (!ephemeral(message)) {
                        tell("MESSAGE_DELETE", message, Json.object("id", id));
                    }
                });
    }

    Optional<ObjectNode> message(String id) {
        return world.pulse().changing(() -> Optional.ofNullable(messages.get(id)));
    }

    boolean deleted(String id) {
        return world.pulse().changing(() -> deleted.contains(id));
    }

    /// The messages of a channel that everyone in it can see, the latest first.
    List<ObjectNode> in(LocalChannel channel) {
        return world.pulse()
                .changing(() ->
                        messages.values().stream()
                                .filter(message -> !ephemeral(message))
                                .filter(message ->
                                        Json.text(message, "channel_id").equals(channel.id()))
                                .toList()
                                .reversed());
    }

    static boolean ephemeral(JsonNode message) {
        return (message.path("flags").asInt(0) & EPHEMERAL) != 0;
    }

    private void refer(ObjectNode message, JsonNode reference) {
        var id = Json.text(reference, "message_id");
        if (!id.isEmpty()) {
            message.put("type", REPLY);
            var referred = messages.get(id);
            message.set("referenced_message", Json.value(referred));
            message.set(
                    "message_reference",
                    Json.object(
                            "type",
                            0,
                            "message_id",
                            id,
                            "channel_id",
                            Json.text(message, "channel_id")));
            if (referred != null) {
                var flat = referred.deepCopy();
                flat.remove("referenced_message");
                message.set("referenced_message", flat);
            }
        }
    }

    private void write(ObjectNode message, JsonNode body, List<LocalFile> files) {
        for (var name : List.of("content", "embeds", "components", "tts")) {
            if (body.hasNonNull(name)) {
                message.set(name, body.path(name).deepCopy());
            } else if (body.has(name)) {
                message.set(name, name.equals("content") ? Json.value("") : Json.array(List.of()));
            }
        }
        int kept = message.path("flags").asInt(0) & (EPHEMERAL | COMPONENTS_V2);
        message.put("flags", kept | body.path("flags").asInt(0));
        for (var embed : message.path("embeds")) {
            Json.objectIn(embed).put("type", "rich");
        }
        Components.complete(message);
        attachments.to(message, body, files);
        if (body.hasNonNull("content") || body.has("components") || !message.has("mentions")) {
            mentions.set(message, body.path("allowed_mentions"));
        }
    }

    private void announce(String event, ObjectNode message) {
        if (!ephemeral(message)) {
            var told = message.deepCopy();
            channel(message)
                    .guild()
                    .flatMap(guild ->
                            guild.membership(message.path("author").path("id").asString("")))
                    .ifPresent(member -> told.set("member", member.withoutUser()));
            tell(event, message, told);
        }
    }

    private void tell(String event, ObjectNode about, ObjectNode data) {
        var channel = channel(about);
        data.put("channel_id", channel.id());
        channel.guild().ifPresent(guild -> data.put("guild_id", guild.id()));
        long intent =
                channel.guild().isPresent() ? Intents.GUILD_MESSAGES : Intents.DIRECT_MESSAGES;
        world.tell(
                new Event(
                        event,
                        channel.guild(),
                        intent,
                        intents -> Intents.visible(data, intents, world)));
    }

    private LocalChannel channel(JsonNode message) {
        return world.channel(Json.text(message, "channel_id")).orElseThrow();
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
