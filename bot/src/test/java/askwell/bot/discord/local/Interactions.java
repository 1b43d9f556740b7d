package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the bot what people do, and takes its answers.
final class Interactions {

    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int SUBMITTED = 5;

    private static final int SLASH_REPLY = 20;
    private static final int MENU_REPLY = 23;

    private final World world;
    private final Messages messages;
    private final Manners manners;
    private final Map<String, LocalInteraction> byToken = new HashMap<>();
    private final Map<String, LocalInteraction> triggers = new HashMap<>();
    private volatile Duration longestSilence = Duration.ofSeconds(3);
    private volatile Duration longestLife = Duration.ofMinutes(15);

    Interactions(World world, Messages messages, Manners manners) {
        this.world = world;
        this.messages = messages;
        this.manners = manners;
    }

    static String kind(int type) {
        return switch (type) {
            case COMMAND -> "command";
            case COMPONENT -> "press of";
            case AUTOCOMPLETE -> "typing of";
            case SUBMITTED -> "modal";
            default -> "interaction";
        };
    }

    /// @param pressed the message on which it was done, if it was done on one
    LocalInteraction begin(
            LocalMember who, int type, ObjectNode data, Optional<ObjectNode> pressed) {
        boolean commands = type == COMMAND || type == AUTOCOMPLETE;
        who.mustBeAllowed(commands ? Permissions.USE_APPLICATION_COMMANDS : 0);
        var json = new Envelope(world, manners).of(who, type, data, pressed);
        var begun =
                new LocalInteraction(world, messages, who.account(), who.where(), json, pressed);
        world.pulse().change(() -> byToken.put(begun.token(), begun));
        world.tell(Event.to(who.where().guild(), "INTERACTION_CREATE", 0, json));
        return begun;
    }

    /// @param silence after which a first answer comes too late
    /// @param life after which every later one does
    void expire(Duration silence, Duration life) {
        longestSilence = silence;
        longestLife = life;
    }

    boolean isOver(LocalInteraction interaction, ReceivedRequest request) {
        return isTooLate(interaction, request, longestLife);
    }

    /// By when the request came in, however long the double takes to get round to it.
    private static boolean isTooLate(
            LocalInteraction interaction, ReceivedRequest request, Duration age) {
        return interaction.ageAt(request.arrived()) > age.toNanos();
    }

    /// @param modal that somebody fills in
    LocalInteraction submitted(LocalMember who, ObjectNode data, LocalModal modal) {
        return world.pulse()
                .changing(() -> {
                    var opened = modal.answers();
                    var begun = begin(who, SUBMITTED, data, opened.pressed());
                    triggers.put(begun.id(), opened);
                    return begun;
                });
    }

    Optional<LocalInteraction> of(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    Answer answer(String id, String token, ReceivedRequest request) {
        var found = of(token).filter(interaction -> interaction.id().equals(id));
        if (found.isEmpty() || isTooLate(found.get(), request, longestSilence)) {
            return Answer.refused(404, 10062);
        }
        var interaction = found.get();
        if (interaction.answered().isPresent()) {
            return Answer.refused(400, 40060);
        }
        var data = request.body().path("data");
        int type = request.body().path("type").asInt(0);
        var refusal =
                switch (type) {
                    case LocalInteraction.MESSAGE -> Limits.refusal(data, request.files());
                    case LocalInteraction.UPDATE -> Limits.refusalOfEdit(data, request.files());
                    // No form follows a form.
                    case LocalInteraction.MODAL ->
                            interaction.json().path("type").asInt(0) == SUBMITTED
                                    ? Answer.refused(400, 50035)
                                    : Limits.refusalOfForm(data);
                    default -> null;
                };
        if (refusal != null) {
            return refusal;
        }
        interaction.answered(request);
        switch (type) {
            case LocalInteraction.MESSAGE ->
                    interaction.answeredBy(post(interaction, data, request.files()), true);
            case LocalInteraction.DEFERRED_MESSAGE -> {
                int flags = data.path("flags").asInt(0) | Messages.LOADING;
                interaction.answeredBy(
                        post(interaction, Json.object("flags", flags), List.of()), false);
            }
            case LocalInteraction.UPDATE ->
                    interaction
                            .pressed()
                            .ifPresent(message ->
                                    interaction.answeredBy(
                                            messages.edit(message, data, request.files()), true));
            case LocalInteraction.DEFERRED_UPDATE ->
                    interaction
                            .pressed()
                            .ifPresent(message -> interaction.answeredBy(message, false));
            default -> {} // choices and modals leave no message
        }
        return answered(interaction, type, request);
    }

    private Answer answered(LocalInteraction interaction, int type, ReceivedRequest request) {
        boolean asked = "true".equals(request.query().get("with_response"));
        if (!asked || !manners.answersCallbacks()) {
            return Answer.nothing();
        }
        var about = Json.object("id", interaction.id(), "type", interaction.json().path("type"));
        var body = Json.object("interaction", about);
        interaction
                .original()
                .filter(_ -> manners.namesResources())
                .ifPresent(message -> {
                    about.set("response_message_id", message.path("id"));
                    about.put("response_message_loading", !interaction.filled());
                    about.put("response_message_ephemeral", Messages.ephemeral(message));
                    body.set("resource", resource(type, message));
                });
        return Answer.ok(body);
    }

    /// A message that only comes later is named as if it were there.
    private static ObjectNode resource(int type, ObjectNode message) {
        int named =
                switch (type) {
                    case LocalInteraction.DEFERRED_MESSAGE -> LocalInteraction.MESSAGE;
                    case LocalInteraction.DEFERRED_UPDATE -> LocalInteraction.UPDATE;
                    default -> type;
                };
        return Json.object("type", named, "message", message);
    }

    /// A message after the first answer. The first of them becomes the deferred reply, if there is one.
    Answer followUp(LocalInteraction interaction, ReceivedRequest request) {
        var refusal = Limits.refusal(request.body(), request.files());
        if (refusal != null) {
            return refusal;
        }
        var waiting = interaction.original().filter(message -> !interaction.filled());
        if (waiting.isPresent() && type(interaction) == LocalInteraction.DEFERRED_MESSAGE) {
            var filled = fill(interaction, waiting.get(), request);
            interaction.followedBy(filled);
            return Answer.ok(filled);
        }
        var message = post(interaction, request.body(), request.files());
        interaction.followedBy(message);
        return Answer.ok(message);
    }

    Answer editOriginal(LocalInteraction interaction, ReceivedRequest request) {
        if (interaction.original().isEmpty()) {
            return Answer.refused(404, 10015);
        }
        var refusal = Limits.refusalOfEdit(request.body(), request.files());
        if (refusal != null) {
            return refusal;
        }
        interaction.edited(request.body());
        return Answer.ok(fill(interaction, interaction.original().get(), request));
    }

    private ObjectNode fill(
            LocalInteraction interaction, ObjectNode message, ReceivedRequest request) {
        var edited = messages.edit(message, request.body(), request.files());
        interaction.answeredBy(edited, true);
        return edited;
    }

    private static int type(LocalInteraction interaction) {
        return interaction.answered().map(it -> it.body().path("type").asInt(0)).orElse(0);
    }

    private ObjectNode post(LocalInteraction interaction, JsonNode body, List<LocalFile> files) {
        var asked = interaction.json();
        var beside =
                Json.object(
                        "application_id", world.applicationId(),
                        "webhook_id", world.applicationId(),
                        "interaction_metadata", metadata(interaction));
        if (asked.path("type").asInt(0) == COMMAND) {
            boolean slash = asked.path("data").path("type").asInt(1) == 1;
            beside.put("type", slash ? SLASH_REPLY : MENU_REPLY);
        }
        return messages.post(world.bot(), interaction.channel(), body, files, beside);
    }

    private ObjectNode metadata(LocalInteraction interaction) {
        var asked = interaction.json();
        var metadata =
                Json.object(
                        "id", interaction.id(),
                        "type", asked.path("type"),
                        "user", interaction.asker().json());
        var owners = asked.path("authorizing_integration_owners");
        metadata.set("authorizing_integration_owners", owners);
        interaction
                .pressed()
                .ifPresent(message -> metadata.set("interacted_message_id", message.path("id")));
        var trigger = triggers.get(interaction.id());
        if (trigger != null) {
            metadata.set("triggering_interaction_metadata", metadata(trigger));
        }
        return metadata;
    }
}
