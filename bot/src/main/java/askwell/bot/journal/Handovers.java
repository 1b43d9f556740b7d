package askwell.bot.journal;

import askwell.bot.journal.Answered.AlreadyAnswered;
import askwell.bot.journal.Answered.Gone;
import askwell.bot.journal.Answered.Taken;
import askwell.bot.journal.HandedOver.Answer;
import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The questions that members gave to a person.
final class Handovers {

    private final Database database;
    private final InstantSource clock;

    Handovers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    String add(Handover handover) {
        var key = Keys.make();
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO handover (key, at, question, member, server, channel, about, language, asked)
                                VALUES (:key, :at, :question, :member, :server, :channel, :about, :language, :asked)
                                """)
                        .bind("key", key)
                        .bind("at", clock.millis())
                        .bind("question", handover.question())
                        .bind("member", handover.toTell().orElse(null))
                        .bind("server", handover.server().orElse(null))
                        .bind("channel", handover.channel())
                        .bind("about", handover.about().orElse(null))
                        .bind("language", handover.language())
                        .bind("asked", handover.asked().orElse(null))
                        .execute());
        return key;
    }

    Optional<HandedOver> find(String key) {
        return database.read(handle -> find(handle, key));
    }

    private static Optional<HandedOver> find(Handle handle, String key) {
        return handle.createQuery("SELECT * FROM handover WHERE key = :key")
                .bind("key", key)
                .map((row, _) -> read(row))
                .findOne();
    }

    boolean posted(String key, String message) {
        return database.write(handle ->
                handle.createUpdate("UPDATE handover SET posted = :message WHERE key = :key")
                                .bind("key", key)
                                .bind("message", message)
                                .execute()
                        > 0);
    }

    Answered answer(String key, String text, String by) {
        return database.write(handle -> {
            int taken =
                    handle.createUpdate(
                                    """
                                    UPDATE handover SET answer = :text, answered_by = :by, answered_at = :at
                                    WHERE key = :key AND answer IS NULL
                                    """)
                            .bind("key", key)
                            .bind("text", text)
                            .bind("by", by)
                            .bind("at", clock.millis())
                            .execute();
            return find(handle, key)
                    .<Answered>map(handover ->
                            taken > 0
                                    ? new Taken(handover)
                                    : new AlreadyAnswered(
                                            handover.answer().map(Answer::by).orElseThrow()))
                    .orElseGet(Gone::new);
        });
    }

    void told(String key) {
        database.write(handle ->
                handle.createUpdate("UPDATE handover SET member = NULL WHERE key = :key")
                        .bind("key", key)
                        .execute());
    }

    List<HandedOver> untold() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT * FROM handover WHERE answer IS NOT NULL AND member IS NOT"
                                        + " NULL ORDER BY answered_at, key")
                        .map((row, _) -> read(row))
                        .list());
    }

    /// How long those took that were asked on some days and are answered.
    List<Duration> waits(LocalDate from, LocalDate to) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT answered_at - at FROM handover WHERE answer IS NOT NULL AND"
                                        + " at >= :from AND at < :to")
                        .bind("from", start(from))
                        .bind("to", start(to.plusDays(1)))
                        .mapTo(Long.class)
                        .map(Duration::ofMillis)
                        .list());
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    List<Kept> of(String member) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT key, at, question, answer IS NOT NULL AS answered FROM"
                                        + " handover WHERE member = :member ORDER BY at, key")
                        .bind("member", member)
                        .map((row, _) ->
                                new Kept(
                                        row.getString("key"),
                                        moment(row, "at"),
                                        row.getString("question"),
                                        row.getBoolean("answered")))
                        .list());
    }

    /// @return how many there were
    static int forget(Handle handle, String member) {
        return handle.createUpdate("DELETE FROM handover WHERE member = :member")
                .bind("member", member)
                .execute();
    }

    /// @return how many there were
    static int purge(Handle handle, Instant oldest) {
        return handle.createUpdate("DELETE FROM handover WHERE at <= :oldest")
                .bind("oldest", oldest.toEpochMilli())
                .execute();
    }

    private static HandedOver read(ResultSet row) throws SQLException {
        var handover =
                new Handover(
                        row.getString("question"),
                        text(row, "member"),
                        text(row, "server"),
                        row.getString("channel"),
                        text(row, "about"),
                        row.getString("language"),
                        text(row, "asked"));
        var answer = row.getString("answer");
        return new HandedOver(
                row.getString("key"),
                moment(row, "at"),
                handover,
                text(row, "posted"),
                answer == null
                        ? Optional.empty()
                        : Optional.of(
                                new Answer(
                                        answer,
                                        row.getString("answered_by"),
                                        moment(row, "answered_at"))));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
