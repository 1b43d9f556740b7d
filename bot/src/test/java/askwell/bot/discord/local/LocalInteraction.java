package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One thing that somebody did (a command, a press, a submitted modal), and what the bot answered to it. What tells of an
/// answer waits for it.
public final class LocalInteraction {

    /// A choice that the bot suggested while somebody typed.
    public record Choice(String name, String value) {}

    public static final int MESSAGE = 4;
    public static final int DEFERRED_MESSAGE = 5;
    public static final int DEFERRED_UPDATE = 6;
    public static final int UPDATE = 7;
    public static final int CHOICES = 8;
    public static final int MODAL = 9;

    private final World world;
    private final Messages messages;
    private final Account asker;
    private final LocalChannel channel;
    private final ObjectNode json;
    private final Optional<ObjectNode> pressed;
    private final long began = System.nanoTime();
    private Optional<ReceivedRequest> callback = Optional.empty();
    private Optional<ObjectNode> original = Optional.empty();
    private boolean filled;
    private final List<JsonNode> edits = new ArrayList<>();
    private final List<ObjectNode> followUps = new ArrayList<>();

    LocalInteraction(
            World world,
            Messages messages,
            Account asker,
            LocalChannel channel,
            ObjectNode json,
            Optional<ObjectNode> pressed) {
        this.world = world;
        this.messages = messages;
        this.asker = asker;
        this.channel = channel;
        this.json = json;
        this.pressed = pressed;
    }

    public String id() {
        return Json.text(json, "id");
    }

    public String token() {
        return Json.text(json, "token");
    }

    /// What the bot was told.
    public JsonNode json() {
        return json;
    }

    public LocalChannel channel() {
        return channel;
    }

    /// The first answer: its `type` and `data`.
    public JsonNode callback() {
        return answer().body();
    }

    public int callbackType() {
        return callback().path("type").asInt(-1);
    }

    /// When the first answer came in, by [System#nanoTime].
    public long answeredAt() {
        return answer().arrived();
    }

    /// The message that answers it: the reply itself, what a deferred reply became, or the message whose button was pressed
    /// after the bot updated it.
    public LocalMessage reply() {
        return await("a reply", () -> filled ? original : Optional.empty()).map(this::shown).get();
    }

    /// Waits for the first message that the bot sent after its reply, or the one so many after it.
    public LocalMessage followUp(int index) {
        return await(
                        "follow-up " + (index + 1),
                        () ->
                                followUps.size() > index
                                        ? Optional.of(followUps.get(index))
                                        : Optional.empty())
                .map(this::shown)
                .get();
    }

    public LocalModal modal() {
        var data = answerOfType(MODAL, "a modal").path("data").deepCopy();
        Components.complete(data);
        return new LocalModal(data, this);
    }

    public List<Choice> choices() {
        return Json.list(answerOfType(CHOICES, "choices").path("data"), "choices").stream()
                .map(choice -> new Choice(Json.text(choice, "name"), Json.text(choice, "value")))
                .toList();
    }

    /// Whether only the asker sees the reply.
    public boolean ephemeral() {
        return reply().ephemeral();
    }

    /// The bodies of the edits of `@original` so far.
    public List<JsonNode> edits() {
        return world.pulse().changing(() -> List.copyOf(edits));
    }

    /// The messages after the reply so far.
    public List<LocalMessage> followUps() {
        return world.pulse().changing(() -> followUps.stream().map(this::shown).toList());
    }

    private ReceivedRequest answer() {
        return await("an answer", () -> callback).get();
    }

    private JsonNode answerOfType(int type, String what) {
        if (callbackType() != type) {
            throw new AssertionError(
                    "%s was answered with %s instead of %s".formatted(this, callback(), what));
        }
        return callback();
    }

    private <T> Optional<T> await(String what, Supplier<Optional<T>> look) {
        return Optional.of(world.pulse().await(what + " to " + this, look));
    }

    private LocalMessage shown(ObjectNode message) {
        return new LocalMessage(world, messages, message);
    }

    Account asker() {
        return asker;
    }

    Optional<ObjectNode> pressed() {
        return pressed;
    }

    Optional<ReceivedRequest> answered() {
        return callback;
    }

    Optional<ObjectNode> original() {
        return original;
    }

    boolean filled() {
        return filled;
    }

    /// How long before a moment it was sent, in nanoseconds.
    ///
    /// @param moment by [System#nanoTime]
    long ageAt(long moment) {
        return moment - began;
    }

    void answered(ReceivedRequest request) {
        callback = Optional.of(request);
    }

    void answeredBy(ObjectNode message, boolean complete) {
        original = Optional.of(message);
        filled = complete;
    }

    void edited(JsonNode body) {
        edits.add(body);
    }

    void followedBy(ObjectNode message) {
        followUps.add(message);
    }

    @Override
    public String toString() {
        var data = json.path("data");
        return "%s’s %s %s"
                .formatted(
                        asker.name(),
                        Interactions.kind(json.path("type").asInt(0)),
                        Json.text(data, data.has("name") ? "name" : "custom_id"));
    }
}
