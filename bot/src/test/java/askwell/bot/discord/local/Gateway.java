package askwell.bot.discord.local;

import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The WebSocket side: greets bots, keeps their sessions, and tells them what happens.
final class Gateway implements WebSocketConnectionCallback {

    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int ACKNOWLEDGED = 11;

    private static final int UNKNOWN_TOKEN = 4004;
    private static final int SESSION_TIMED_OUT = 4009;
    private static final int DISALLOWED_INTENTS = 4014;

    private final World world;
    private final Manners manners;
    private final Introductions introductions;
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private final Map<String, Long> sent = new HashMap<>();
    private Duration heartbeat = Duration.ofMillis(41_250);
    private int missed;
    private long intents;
    private long forbidden;

    Gateway(World world, Manners manners) {
        this.world = world;
        this.manners = manners;
        this.introductions = new Introductions(world);
        world.audience(this::tell);
    }

    /// Those of the bot that identified itself last.
    long intents() {
        return world.pulse().changing(() -> intents);
    }

    /// How many connections were ended since a heartbeat was a whole interval late.
    int missedHeartbeats() {
        return world.pulse().changing(() -> missed);
    }

    void heartbeatEvery(Duration interval) {
        world.pulse().change(() -> heartbeat = interval);
    }

    /// Every frame that bots sent.
    List<JsonNode> heard() {
        return world.pulse().changing(() -> List.copyOf(heard));
    }

    void awaitHeard(int operation, int count) {
        world.pulse()
                .await(
                        "%d × operation %d on the gateway".formatted(count, operation),
                        () ->
                                Optional.of(heard)
                                        .filter(frames ->
                                                frames.stream()
                                                                .filter(frame ->
                                                                        frame.path("op").asInt(-1)
                                                                                == operation)
                                                                .count()
                                                        >= count));
    }

    /// When the frame of an event was written, by [System#nanoTime]; waits for it.
    long sentAt(String type, String id) {
        var key = type + " " + id;
        return world.pulse().await(key + " to leave", () -> Optional.ofNullable(sent.get(key)));
    }

    /// @param bits intents with which no bot is let in
    void forbid(long bits) {
        world.pulse().change(() -> forbidden = bits);
    }

    void awaitBot() {
        world.pulse()
                .await(
                        "a bot on the gateway",
                        () ->
                                sessions.values().stream()
                                        .filter(session -> session.ready() && session.connected())
                                        .findAny());
    }

    boolean connected() {
        return world.pulse()
                .changing(() -> sessions.values().stream().anyMatch(Session::connected));
    }

    void each(Consumer<Connection> fault) {
        world.pulse().change(() -> List.copyOf(connections).forEach(fault));
    }

    /// @param shard whose connection it befalls
    void of(int shard, Consumer<Connection> fault) {
        world.pulse()
                .change(() ->
                        sessions.values().stream()
                                .filter(session -> session.shard() == shard)
                                .flatMap(session -> session.connection().stream())
                                .toList()
                                .forEach(fault));
    }

    void reconnectAsked() {
        each(open -> open.send(Json.object("op", RECONNECT, "d", null)));
    }

    void invalidSession(boolean resumable) {
        world.pulse()
                .change(() -> {
                    if (!resumable) {
                        sessions.clear();
                    }
                    each(open -> open.send(invalid(resumable)));
                });
    }

    /// Tells every bot of something, whatever it asked to hear of.
    void tellEach(String type, ObjectNode data) {
        world.pulse().change(() -> sessions.values().forEach(each -> each.tell(type, data)));
    }

    private void tell(Event event) {
        sessions.values().stream()
                .filter(session -> session.serves(event.guild()))
                .filter(session -> event.intent() == 0 || (session.intents() & event.intent()) != 0)
                .forEach(session ->
                        session.tell(event.type(), event.seen().apply(session.intents())));
    }

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        boolean zlib =
                exchange.getRequestParameters()
                        .getOrDefault("compress", List.of())
                        .contains("zlib-stream");
        var connection = new Connection(channel, zlib && manners.compresses(), this::left);
        world.pulse().change(() -> connections.add(connection));
        var heartbeats = new Heartbeats(heartbeat, () -> timedOut(connection));
        channel.getReceiveSetter()
                .set(
                        new AbstractReceiveListener() {
                            @Override
                            protected void onFullTextMessage(
                                    WebSocketChannel from, BufferedTextMessage message) {
                                var frame = Json.read(message.getData());
                                if (frame.path("op").asInt(-1) == HEARTBEAT) {
                                    heartbeats.beat();
                                }
                                hear(connection, frame);
                            }
                        });
        channel.addCloseTask(closed -> {
            heartbeats.end();
            lost(connection, closed.getCloseCode());
        });
        connection.send(
                Json.object(
                        "op", HELLO, "d", Json.object("heartbeat_interval", heartbeat.toMillis())));
        channel.resumeReceives();
        heartbeats.watch();
    }

    private void timedOut(Connection connection) {
        world.pulse().change(() -> missed++);
        connection.close(SESSION_TIMED_OUT, "Session timed out");
    }

    private void left(String key) {
        world.pulse().change(() -> sent.putIfAbsent(key, System.nanoTime()));
    }

    /// A bot that says goodbye gives up its session; one that is cut off does not.
    private void lost(Connection connection, int code) {
        connection.ended();
        world.pulse()
                .change(() -> {
                    connections.remove(connection);
                    sessions.values().forEach(session -> session.lost(connection));
                    if (code == 1000 || code == 1001) {
                        sessions.values().removeIf(session -> !session.connected());
                    }
                });
    }

    private void hear(Connection connection, JsonNode frame) {
        world.pulse()
                .change(() -> {
                    heard.add(frame);
                    var data = frame.path("d");
                    switch (frame.path("op").asInt(-1)) {
                        case HEARTBEAT -> connection.send(Json.object("op", ACKNOWLEDGED));
                        case IDENTIFY -> identify(connection, data);
                        case RESUME -> resume(connection, data);
                        case MEMBERS -> members(connection, data);
                        default -> {} // presence and voice: nothing to answer
                    }
                });
    }

    private void identify(Connection connection, JsonNode data) {
        intents = data.path("intents").asLong(0);
        boolean known = Json.text(data, "token").equals(LocalDiscord.TOKEN);
        if (!known || (intents & forbidden) != 0) {
            connection.close(known ? DISALLOWED_INTENTS : UNKNOWN_TOKEN, "");
            return;
        }
        var session = new Session(world.newId(), data, connection);
        sessions.put(session.id(), session);
        var guilds =
                world.guilds().stream()
                        .filter(guild -> session.serves(Optional.of(guild)))
                        .toList();
        session.tell("READY", introductions.ready(session, data, guilds));
        guilds.forEach(guild -> session.tell("GUILD_CREATE", guild.json(session.intents())));
        session.welcomed();
    }

    private void resume(Connection connection, JsonNode data) {
        var session = Optional.ofNullable(sessions.get(Json.text(data, "session_id")));
        session.ifPresentOrElse(
                known -> known.resume(connection, data.path("seq").asInt(0)),
                () -> connection.send(invalid(false)));
    }

    private void members(Connection connection, JsonNode asked) {
        sessions.values().stream()
                .filter(session -> session.holds(connection))
                .forEach(session ->
                        introductions
                                .members(asked)
                                .ifPresent(chunk -> session.tell("GUILD_MEMBERS_CHUNK", chunk)));
    }

    private static ObjectNode invalid(boolean resumable) {
        return Json.object("op", INVALID_SESSION, "d", resumable);
    }
}
