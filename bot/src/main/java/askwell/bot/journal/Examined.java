package askwell.bot.journal;

import askwell.config.Privacy.Keep;
import askwell.knowledge.database.Database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The questions that moderators had explained: on disk for a week, for the buttons below the explanation; where nothing may be
/// written down, in memory alone and for an hour.
final class Examined {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final Database database;
    private final Keep keep;
    private final InstantSource clock;
    private final Cache<String, String> remembered;

    Examined(Database database, Keep keep, InstantSource clock) {
        this.database = database;
        this.keep = keep;
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST_REMEMBERED)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                        .build();
    }

    String add(String question) {
        var key = Keys.make();
        var blotted = Blotting.blot(question);
        if (keep == Keep.NOTHING) {
            remembered.put(key, blotted);
        } else {
            database.write(handle ->
                    handle.createUpdate(
                                    "INSERT INTO examined (key, at, question) VALUES (:key, :at,"
                                            + " :question)")
                            .bind("key", key)
                            .bind("at", clock.millis())
                            .bind("question", blotted)
                            .execute());
        }
        return key;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(remembered.getIfPresent(key))
                .or(() ->
                        database.read(handle ->
                                handle.createQuery("SELECT question FROM examined WHERE key = :key")
                                        .bind("key", key)
                                        .mapTo(String.class)
                                        .findOne()));
    }

    void purge(Handle handle, Instant oldest) {
        handle.createUpdate("DELETE FROM examined WHERE at <= :oldest OR :nothing")
                .bind("oldest", oldest.toEpochMilli())
                .bind("nothing", keep == Keep.NOTHING ? 1 : 0)
                .execute();
    }
}
