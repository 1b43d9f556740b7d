package askwell.bot.discord.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What the gateway knows of a bot that identified itself. Outlives a connection, and keeps what the bot must still be told
/// after it resumes.
final class Session {

    private static final int MOST_KEPT = 2_000;

    private record Told(int sequence, ObjectNode frame, String key) {}

    private final String id;
    private final long intents;
    private final int shard;
    private final int shards;
    private final Deque<Told> told = new ArrayDeque<>();
    private int sequence;
    private Optional<Connection> connection;
    private boolean ready;

    Session(String id, JsonNode identify, Connection connection) {
        this.id = id;
        this.intents = identify.path("intents").asLong(0);
        this.shard = identify.path("shard").path(0).asInt(0);
        this.shards = identify.path("shard").path(1).asInt(1);
        this.connection = Optional.of(connection);
    }

    String id() {
        return id;
    }

    long intents() {
        return intents;
    }

    int shard() {
        return shard;
    }

    Optional<Connection> connection() {
        return connection;
    }

    boolean holds(Connection open) {
        return connection.filter(open::equals).isPresent();
    }

    boolean connected() {
        return connection.isPresent();
    }

    boolean ready() {
        return ready;
    }

    void welcomed() {
        ready = true;
    }

    /// A private conversation is the first shard's.
    boolean serves(Optional<LocalGuild> guild) {
        return guild.map(of -> (Long.parseLong(of.id()) >> 22) % shards).orElse(0L) == shard;
    }

    void tell(String type, ObjectNode data) {
        sequence++;
        var frame = Json.object("op", 0, "s", sequence, "t", type, "d", data);
        var event = new Told(sequence, frame, type + " " + Json.text(data, "id"));
        told.add(event);
        if (told.size() > MOST_KEPT) {
            told.removeFirst();
        }
        connection.ifPresent(open -> open.send(event.frame(), event.key()));
    }

    /// Tells again what the bot has not heard.
    void resume(Connection anew, int heard) {
        connection = Optional.of(anew);
        told.stream()
                .filter(event -> event.sequence() > heard)
                .forEach(event -> anew.send(event.frame(), event.key()));
        tell("RESUMED", Json.object());
    }

    void lost(Connection gone) {
        if (holds(gone)) {
            connection = Optional.empty();
        }
    }
}
