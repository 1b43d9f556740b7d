package askwell.bot.journal;

import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The questions that were put to nobody, as long as people have the first word. They outlast a stop of the bot.
public final class FirstWords {

    /// An answer that comes later than this after its time finds nobody any more.
    static final Duration LATEST = Duration.ofHours(6);

    private static final Duration POSTPONED = Duration.ofMinutes(5);

    private final Database database;
    private final InstantSource clock;

    FirstWords(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Where a question stands.
    public record Waiting(String channel, String message) {}

    /// Keeps one, unless it is kept already.
    ///
    /// @param patience how long people have the first word
    public void add(Waiting question, Duration patience) {
        var due = clock.instant().plus(patience);
        database.write(handle ->
                handle.execute(
                        "INSERT OR IGNORE INTO first_word (channel, message, due, until) VALUES (?, ?, ?, ?)",
                        question.channel(),
                        question.message(),
                        due.toEpochMilli(),
                        due.plus(LATEST).toEpochMilli()));
    }

    /// Those to whom people have had time for a word, longest due first; without those for which it is too late.
    public List<Waiting> due() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT channel, message FROM first_word
                                WHERE due <= :now AND until > :now
                                ORDER BY due, channel, message
                                """)
                        .bind("now", clock.millis())
                        .map((row, _) ->
                                new Waiting(row.getString("channel"), row.getString("message")))
                        .list());
    }

    /// Leaves one for some minutes, since nothing can be done about it now.
    public void postpone(Waiting question) {
        database.write(handle ->
                handle.execute(
                        "UPDATE first_word SET due = ? WHERE channel = ? AND message = ?",
                        clock.instant().plus(POSTPONED).toEpochMilli(),
                        question.channel(),
                        question.message()));
    }

    /// Forgets one that has been answered or wants no answer any more.
    public void remove(Waiting question) {
        database.write(handle ->
                handle.execute(
                        "DELETE FROM first_word WHERE channel = ? AND message = ?",
                        question.channel(),
                        question.message()));
    }

    /// @return how many there were
    static int purge(Handle handle, Instant now) {
        return handle.execute("DELETE FROM first_word WHERE until <= ?", now.toEpochMilli());
    }
}
