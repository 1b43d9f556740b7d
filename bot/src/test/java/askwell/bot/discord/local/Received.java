package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What Discord received of the bot.
public final class Received {

    private final Requests requests;
    private final Gateway gateway;
    private final Commands commands;

    Received(Requests requests, Gateway gateway, Commands commands) {
        this.requests = requests;
        this.gateway = gateway;
        this.commands = commands;
    }

    /// Every REST request, in the order in which they came in.
    public List<ReceivedRequest> requests() {
        return requests.all();
    }

    public List<ReceivedRequest> requests(Match match) {
        return requests().stream().filter(match::matches).toList();
    }

    /// Waits for a request.
    public ReceivedRequest await(Match match) {
        return await(match, 1);
    }

    /// Waits until so many have come in, and returns the last of these.
    public ReceivedRequest await(Match match, int times) {
        return requests.await(match, times);
    }

    /// The HTTP status with which a request was answered; waits for it.
    public int statusOf(ReceivedRequest request) {
        return requests.awaitAnswer(request).status();
    }

    /// Those that the double knows no answer to.
    public List<ReceivedRequest> unexpectedRequests() {
        return requests.unexpected();
    }

    /// Writes every request as a line of JSON, for the check against Discord's description of its API.
    public void writeRequestLog(Path log) throws IOException {
        requests.write(log);
    }

    /// Every frame that came over the gateway.
    public List<JsonNode> gatewayFrames() {
        return gateway.heard();
    }

    /// Waits until so many frames of an operation have come, such as 6 for a resume.
    public void awaitGateway(int operation, int count) {
        gateway.awaitHeard(operation, count);
    }

    /// How many connections were ended since the bot was late with its heartbeat.
    public int missedHeartbeats() {
        return gateway.missedHeartbeats();
    }

    /// The commands that are registered for everybody.
    public List<JsonNode> commands() {
        return List.copyOf(commands.of(""));
    }

    public List<JsonNode> commands(LocalGuild guild) {
        return List.copyOf(commands.of(guild.id()));
    }

    /// The bits of the intents with which the bot last identified itself.
    public long intents() {
        return gateway.intents();
    }

    /// When the bot was sent the frame that tells of it, by [System#nanoTime].
    public long sentAt(LocalInteraction interaction) {
        return gateway.sentAt("INTERACTION_CREATE", interaction.id());
    }

    public long sentAt(LocalMessage message) {
        return gateway.sentAt("MESSAGE_CREATE", message.id());
    }
}
