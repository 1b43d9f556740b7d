package askwell.bot;

import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.ReceivedRequest;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Whom the bot's messages might have called.
final class Pings {
    private Pings() {}

    /// What the bot has sent that does not tell Discord to call nobody.
    static List<ReceivedRequest> loose(LocalDiscord discord) {
        return discord.received().requests().stream()
                .filter(request -> isMessage(message(request)))
                .filter(request -> !callsNobody(message(request)))
                .toList();
    }

    private static JsonNode message(ReceivedRequest request) {
        return request.path().endsWith("/callback") ? request.body().path("data") : request.body();
    }

    /// A form has components too, but nobody is called by it.
    private static boolean isMessage(JsonNode body) {
        return (body.has("components") || body.has("content")) && !body.has("title");
    }

    private static boolean callsNobody(JsonNode body) {
        var parse = body.path("allowed_mentions").path("parse");
        return parse.isArray() && parse.isEmpty();
    }
}
