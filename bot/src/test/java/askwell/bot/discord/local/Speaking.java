package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What people write.
final class Speaking {

    private final World world;
    private final Messages messages;

    Speaking(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    LocalMessage says(LocalMember who, String text, List<LocalFile> files) {
        who.mustBeAllowed(sending(who.where()));
        return shown(
                messages.post(who.account(), who.where(), Json.object("content", text), files));
    }

    LocalMessage replies(LocalMember who, LocalMessage to, String text, boolean ping) {
        who.mustBeAllowed(sending(who.where()));
        var allowed = Json.object("parse", List.of("users", "roles"), "replied_user", ping);
        var body =
                Json.object(
                        "content", text,
                        "message_reference", Json.object("message_id", to.id()),
                        "allowed_mentions", allowed);
        return shown(messages.post(who.account(), who.where(), body, List.of()));
    }

    void edits(LocalMember who, LocalMessage message, String text) {
        messages.edit(own(who, message), Json.object("content", text), List.of());
    }

    /// Their own, or as a moderator anybody's.
    void deletes(LocalMember who, LocalMessage message) {
        long permissions = who.in(message.channel()).permissions();
        messages.delete(
                (permissions & Permissions.MANAGE_MESSAGES) != 0
                        ? messages.message(message.id()).orElseThrow(() -> Commanding.gone(message))
                        : own(who, message));
    }

    LocalMessage opensPost(LocalMember who, String title, String text) {
        who.mustBeAllowed(Permissions.SEND_MESSAGES);
        var post = LocalChannel.thread(who.where(), world.newId(), title, who.account());
        world.add(post);
        world.tell(Event.in(post, "THREAD_CREATE", post.json().put("newly_created", true)));
        return shown(
                messages.post(
                        post.id(),
                        who.account(),
                        post,
                        Json.object("content", text),
                        List.of(),
                        Json.object()));
    }

    private static long sending(LocalChannel where) {
        return where.isThread() ? Permissions.SEND_MESSAGES_IN_THREADS : Permissions.SEND_MESSAGES;
    }

    private ObjectNode own(LocalMember who, LocalMessage message) {
        var found = messages.message(message.id()).orElseThrow(() -> Commanding.gone(message));
        if (!Json.text(found.path("author"), "id").equals(who.id())) {
            throw new AssertionError("%s did not write %s".formatted(who, message));
        }
        return found;
    }

    private LocalMessage shown(JsonNode message) {
        return new LocalMessage(world, messages, message);
    }
}
