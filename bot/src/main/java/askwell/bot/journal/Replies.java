package askwell.bot.journal;

import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The messages that were answered.
final class Replies {

    /// A message is edited, deleted or heard of again after a lost connection within hours; a week leaves room for somebody who
    /// tidies up after a holiday.
    static final Duration KEPT = Duration.ofDays(7);

    /// Longer than it takes to answer a message that was taken.
    private static final Duration ANSWERING = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;

    Replies(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean claim(String channel, String message) {
        return database.write(handle ->
                handle.createUpdate(
                                        """
                                        INSERT OR IGNORE INTO reply (channel, message, at)
                                        VALUES (:channel, :message, :at)
                                        """)
                                .bind("channel", channel)
                                .bind("message", message)
                                .bind("at", clock.millis())
                                .execute()
                        > 0);
    }

    boolean claimAgain(String channel, String message) {
        return database.write(handle ->
                handle.createUpdate(
                                        """
                                        UPDATE reply SET at = :now
                                        WHERE channel = :channel AND message = :message
                                          AND reply IS NULL AND at <= :before
                                        """)
                                .bind("channel", channel)
                                .bind("message", message)
                                .bind("now", clock.millis())
                                .bind("before", clock.instant().minus(ANSWERING).toEpochMilli())
                                .execute()
                        > 0);
    }

    void add(Replied replied) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT OR REPLACE INTO reply (channel, message, at, reply, asked, unasked)
                                VALUES (:channel, :message, :at, :reply, :asked, :unasked)
                                """)
                        .bind("channel", replied.channel())
                        .bind("message", replied.message())
                        .bind("at", clock.millis())
                        .bind("reply", replied.reply())
                        .bind("asked", replied.key())
                        .bind("unasked", replied.unasked() ? 1 : 0)
                        .execute());
    }

    Optional<Replied> to(String channel, String message) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT * FROM reply WHERE channel = :channel AND message ="
                                        + " :message AND reply IS NOT NULL")
                        .bind("channel", channel)
                        .bind("message", message)
                        .map((row, _) ->
                                new Replied(
                                        channel,
                                        message,
                                        row.getString("reply"),
                                        row.getString("asked"),
                                        row.getBoolean("unasked")))
                        .findOne());
    }

    void forget(String channel, String message) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                UPDATE reply SET reply = NULL, asked = NULL, unasked = NULL
                                WHERE channel = :channel AND message = :message
                                """)
                        .bind("channel", channel)
                        .bind("message", message)
                        .execute());
    }

    /// @return how many there were
    static int purge(Handle handle, Instant oldest) {
        return handle.createUpdate("DELETE FROM reply WHERE at <= :oldest")
                .bind("oldest", oldest.toEpochMilli())
                .execute();
    }
}
