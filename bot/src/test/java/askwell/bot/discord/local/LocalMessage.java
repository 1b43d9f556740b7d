package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A message as people see it now, whoever wrote it: what its writer changes, it shows.
public final class LocalMessage {

    /// A button that can be pressed, or the link that it is.
    public record Button(String label, String customId, String url, boolean disabled) {}

    /// What can be picked from a select.
    public record Select(String customId, String placeholder, List<String> labels) {}

    private final World world;
    private final Messages messages;
    private volatile JsonNode last;

    LocalMessage(World world, Messages messages, JsonNode message) {
        this.world = world;
        this.messages = messages;
        this.last = message.deepCopy();
    }

    /// Its present state, or the last one before it was deleted.
    public JsonNode json() {
        messages.message(id()).ifPresent(now -> last = now.deepCopy());
        return last;
    }

    public String id() {
        return Json.text(last, "id");
    }

    public LocalChannel channel() {
        return world.channel(Json.text(last, "channel_id")).orElseThrow();
    }

    public String content() {
        return Json.text(json(), "content");
    }

    /// All that can be read on it, in order: its content, its embeds, its text displays.
    public String text() {
        var now = json();
        List<String> texts = new ArrayList<>();
        texts.add(Json.text(now, "content"));
        for (var embed : Json.list(now, "embeds")) {
            texts.add(Json.text(embed, "title"));
            texts.add(Json.text(embed, "description"));
            for (var field : Json.list(embed, "fields")) {
                texts.add(Json.text(field, "name"));
                texts.add(Json.text(field, "value"));
            }
            texts.add(Json.text(embed.path("footer"), "text"));
        }
        for (var component : Components.all(now)) {
            texts.add(Json.text(component, "content"));
        }
        return texts.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
    }

    public List<Button> buttons() {
        return Components.all(json()).stream()
                .filter(component -> component.path("type").asInt(0) == Components.BUTTON)
                .map(button ->
                        new Button(
                                Json.text(button, "label"),
                                Json.text(button, "custom_id"),
                                Json.text(button, "url"),
                                button.path("disabled").asBoolean(false)))
                .toList();
    }

    public List<String> buttonLabels() {
        return buttons().stream().map(Button::label).toList();
    }

    public List<Select> selects() {
        return Components.all(json()).stream()
                .filter(component -> component.path("type").asInt(0) == Components.STRING_SELECT)
                .map(select ->
                        new Select(
                                Json.text(select, "custom_id"),
                                Json.text(select, "placeholder"),
                                Json.list(select, "options").stream()
                                        .map(option -> Json.text(option, "label"))
                                        .toList()))
                .toList();
    }

    public boolean ephemeral() {
        return Messages.ephemeral(json());
    }

    public boolean componentsV2() {
        return (json().path("flags").asInt(0) & Messages.COMPONENTS_V2) != 0;
    }

    public boolean deleted() {
        return messages.deleted(id());
    }

    /// Ids of those whom it pings.
    public List<String> pings() {
        return Json.list(json(), "mentions").stream().map(user -> Json.text(user, "id")).toList();
    }

    /// The message that it replies to, by id, or an empty text.
    public String repliesTo() {
        return Json.text(json().path("message_reference"), "message_id");
    }

    /// Those that people see: beside components of the second version, only what a component shows.
    public List<LocalFile> files() {
        var shown =
                Components.all(json()).stream()
                        .flatMap(component ->
                                Stream.concat(
                                        Stream.of(component.path("file")),
                                        Json.list(component, "items").stream()
                                                .map(item -> item.path("media"))))
                        .map(media -> Json.text(media, "id"))
                        .toList();
        return Json.list(json(), "attachments").stream()
                .filter(attached -> !componentsV2() || shown.contains(Json.text(attached, "id")))
                .map(attached -> world.file(Json.text(attached, "id")).orElseThrow())
                .toList();
    }

    /// What its pictures say to those who do not see them.
    public List<String> pictureDescriptions() {
        return Components.all(json()).stream()
                .flatMap(component -> Json.list(component, "items").stream())
                .map(item -> Json.text(item, "description"))
                .toList();
    }

    /// Waits until the message reads so.
    public LocalMessage awaitText(String part) {
        return world.pulse()
                .await(
                        "message %s to say “%s”".formatted(id(), part),
                        () -> Optional.of(this).filter(it -> it.text().contains(part)));
    }

    @Override
    public String toString() {
        return "%s: %s %s%s"
                .formatted(
                        Json.text(last.path("author"), "username"),
                        text(),
                        buttonLabels(),
                        ephemeral() ? " (only for one)" : "");
    }
}
