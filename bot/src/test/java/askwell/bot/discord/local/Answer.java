package askwell.bot.discord.local;

import io.undertow.util.StatusCodes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;

/// What the REST side answers.
///
/// @param body missing for none
record Answer(int status, JsonNode body, Map<String, String> headers) {

    private static final Map<Integer, String> MEANINGS =
            Map.ofEntries(
                    Map.entry(10003, "Unknown Channel"),
                    Map.entry(10004, "Unknown Guild"),
                    Map.entry(10007, "Unknown Member"),
                    Map.entry(10008, "Unknown Message"),
                    Map.entry(10013, "Unknown User"),
                    Map.entry(10015, "Unknown Webhook"),
                    Map.entry(10062, "Unknown interaction"),
                    Map.entry(10063, "Unknown application command"),
                    Map.entry(40060, "Interaction has already been acknowledged."),
                    Map.entry(50001, "Missing Access"),
                    Map.entry(50005, "Cannot edit a message authored by another user"),
                    Map.entry(50006, "Cannot send an empty message"),
                    Map.entry(50007, "Cannot send messages to this user"),
                    Map.entry(50013, "Missing Permissions"),
                    Map.entry(50027, "Invalid Webhook Token"),
                    Map.entry(50035, "Invalid Form Body"),
                    Map.entry(50083, "Thread is archived"),
                    Map.entry(
                            160002, "You cannot reply without permission to read message history"),
                    Map.entry(160004, "A thread has already been created for this message"),
                    Map.entry(160006, "Maximum number of active threads reached"));

    static Answer ok(JsonNode body) {
        return new Answer(200, body, Map.of());
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body, Map.of());
    }

    static Answer nothing() {
        return new Answer(204, JsonNodeFactory.instance.missingNode(), Map.of());
    }

    /// @param code one of Discord's own, or 0 where the status says it all
    static Answer refused(int status, int code) {
        var general = "%d: %s".formatted(status, StatusCodes.getReason(status));
        var message = MEANINGS.getOrDefault(code, general);
        return new Answer(status, Json.object("message", message, "code", code), Map.of());
    }

    static Answer tooMany(double seconds) {
        var body =
                Json.object(
                        "message",
                        "You are being rate limited.",
                        "retry_after",
                        seconds,
                        "global",
                        false);
        return new Answer(
                429,
                body,
                Map.of(
                        "Retry-After",
                        Long.toString((long) Math.ceil(seconds)),
                        "X-RateLimit-Scope",
                        "user",
                        "X-RateLimit-Remaining",
                        "0",
                        "X-RateLimit-Reset-After",
                        Double.toString(seconds)));
    }
}
