package askwell.bot.discord.local;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Answers to interactions, and what can still be done to them afterwards.
final class InteractionRoutes {

    private final Messages messages;
    private final Interactions interactions;

    InteractionRoutes(Messages messages, Interactions interactions) {
        this.messages = messages;
        this.interactions = interactions;
    }

    private interface About {
        Answer answer(LocalInteraction interaction, String message, ReceivedRequest request);
    }

    void addTo(Routes routes) {
        var original = "/webhooks/{}/{}/messages/@original";
        var other = "/webhooks/{}/{}/messages/{}";
        routes.on(
                        "POST",
                        "/interactions/{}/{}/callback",
                        (ids, request) -> interactions.answer(ids.get(0), ids.get(1), request))
                .on(
                        "POST",
                        "/webhooks/{}/{}",
                        about((it, _, request) -> interactions.followUp(it, request)))
                .on(
                        "PATCH",
                        original,
                        about((it, _, request) -> interactions.editOriginal(it, request)))
                .on(
                        "GET",
                        original,
                        about((it, _, _) ->
                                it.original().map(Answer::ok).orElse(Answer.refused(404, 10015))))
                .on("DELETE", original, about((it, _, _) -> deleted(it.original())))
                .on("PATCH", other, about((_, id, request) -> edited(id, request)))
                .on(
                        "GET",
                        other,
                        about((_, id, _) ->
                                messages.message(id)
                                        .map(Answer::ok)
                                        .orElse(Answer.refused(404, 10008))))
                .on("DELETE", other, about((_, id, _) -> deleted(messages.message(id))));
    }

    private Routes.Handler about(About handler) {
        return (List<String> ids, ReceivedRequest request) ->
                interactions
                        .of(ids.get(1))
                        .filter(interaction -> interaction.answered().isPresent())
                        .map(interaction ->
                                interactions.isOver(interaction, request)
                                        ? Answer.refused(401, 50027)
                                        : handler.answer(interaction, ids.getLast(), request))
                        .orElse(Answer.refused(404, 10015));
    }

    private Answer edited(String id, ReceivedRequest request) {
        var refusal = Limits.refusalOfEdit(request.body(), request.files());
        return refusal != null
                ? refusal
                : messages.message(id)
                        .map(message -> messages.edit(message, request.body(), request.files()))
                        .map(Answer::ok)
                        .orElse(Answer.refused(404, 10008));
    }

    private Answer deleted(Optional<ObjectNode> message) {
        message.ifPresent(messages::delete);
        return message.isPresent() ? Answer.nothing() : Answer.refused(404, 10008);
    }
}
