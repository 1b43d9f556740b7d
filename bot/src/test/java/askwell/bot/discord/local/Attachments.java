package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;

/// The files of messages: they are kept, and can be fetched.
record Attachments(World world) {

    /// Puts files on a message, and their addresses where it says `attachment://NAME`.
    ///
    /// @param body what the bot sent: of a message that is edited, only the files that it lists stay
    void to(ObjectNode message, JsonNode body, List<LocalFile> files) {
        if (body.has("attachments") || !files.isEmpty()) {
            var stay = Json.list(body, "attachments").stream().map(Attachments::id).toList();
            var attached = Json.array(List.of());
            Json.list(message, "attachments").stream()
                    .filter(old -> !body.has("attachments") || stay.contains(id(old)))
                    .forEach(attached::add);
            files.forEach(file -> attached.add(of(file)));
            message.set("attachments", attached);
        }
        var urls = new HashMap<String, JsonNode>();
        Json.list(message, "attachments")
                .forEach(one -> urls.put("attachment://" + Json.text(one, "filename"), one));
        Json.eachObject(
                message,
                json -> {
                    var attached = urls.get(Json.text(json, "url"));
                    if (attached != null) {
                        json.set("url", attached.path("url"));
                        json.set("proxy_url", attached.path("url"));
                        json.set("id", attached.path("id"));
                        json.set("attachment_id", attached.path("id"));
                    }
                });
        files(message, urls);
    }

    /// A component that shows a file tells its name and size.
    private static void files(ObjectNode message, HashMap<String, JsonNode> urls) {
        for (var component : Components.all(message)) {
            for (var attached : urls.values()) {
                if (component.path("file").path("id").equals(attached.path("id"))) {
                    component.set("name", attached.path("filename"));
                    component.set("size", attached.path("size"));
                }
            }
        }
    }

    ObjectNode of(LocalFile file) {
        var id = world.newId();
        var url = world.keep(id, file);
        return Json.object("id", id, "filename", file.name(), "size", file.content().length)
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", "application/octet-stream");
    }

    private static String id(JsonNode attachment) {
        return Json.text(attachment, "id");
    }
}
