package askwell.bot.journal;

import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What members miss, in rows of questions that are of one kind.
public final class Gaps {

    /// With the counts of all rows beside each, so that the questions are gone over only once.
    private static final String ROWS =
            """
            SELECT gap.number, count(*) AS count, min(at) AS since, max(at) AS newest,
                count(*) OVER () AS all_rows, sum(count(*)) OVER () AS all_questions
            FROM asked JOIN gap ON gap.number = asked.gap
            WHERE settled IS NULL AND (:new IS NULL OR new_at <= :new)
            GROUP BY gap.number ORDER BY count DESC, newest DESC LIMIT :most OFFSET :from
            """;

    private final Database database;
    private final Sorting sorting;
    private final Settlings settlings;

    Gaps(Database database) {
        this.database = database;
        this.sorting = new Sorting(database);
        this.settlings = new Settlings(database);
    }

    /// Sorts new questions into rows; what was sorted stays so. For one caller at a time.
    ///
    /// @param most how long it may take, about
    /// @return how many are left to be sorted
    public synchronized long sort(Likening likening, Duration most) {
        return sorting.sort(likening, most);
    }

    /// What nobody has settled yet, by how often it was asked, then the newest first.
    ///
    /// @param from how many rows to pass over; where there are not as many, the counts are 0 too
    /// @param most how many to show
    public Queue queue(int from, int most) {
        return queue(null, from, most);
    }

    private Queue queue(@Nullable Instant newBy, int from, int most) {
        return database.read(handle ->
                handle
                        .createQuery(ROWS)
                        .bind("new", newBy == null ? null : newBy.toEpochMilli())
                        .bind("from", from)
                        .bind("most", most)
                        .map((row, _) ->
                                new Queue(
                                        row.getLong("all_rows"),
                                        row.getLong("all_questions"),
                                        List.of(row(handle, row))))
                        .list()
                        .stream()
                        .reduce(new Queue(0, 0, List.of()), Gaps::with));
    }

    private static Queue with(Queue queue, Queue more) {
        return new Queue(
                more.rows(),
                more.questions(),
                Stream.concat(queue.shown().stream(), more.shown().stream()).toList());
    }

    private static Queue.Row row(Handle handle, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        var newest =
                handle.createQuery(
                                """
                                SELECT question, candidates FROM asked WHERE gap = :number
                                ORDER BY question IS NULL, at DESC, question LIMIT 1
                                """)
                        .bind("number", number)
                        .map((asked, _) ->
                                Map.entry(
                                        Optional.ofNullable(asked.getString("question")).orElse(""),
                                        likeliest(asked)))
                        .one();
        return new Queue.Row(
                number,
                row.getLong("count"),
                moment(row, "since"),
                newest.getKey(),
                newest.getValue());
    }

    /// A row; empty where there is none, or no longer.
    public Optional<Gap> find(long number) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT gap.*, count(*) AS count, min(at) AS since, max(at) AS newest,
                                    sum(EXISTS (SELECT 1 FROM noted WHERE noted.key = asked.key AND feedback = 'NOT_IT'))
                                        AS misled
                                FROM asked JOIN gap ON gap.number = asked.gap WHERE gap.number = :number
                                GROUP BY gap.number
                                """)
                        .bind("number", number)
                        .map((row, _) -> gap(handle, row))
                        .findOne());
    }

    private static Gap gap(Handle handle, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        var nearest = Nearest.of(handle, number);
        return new Gap(
                number,
                row.getLong("count"),
                row.getLong("misled"),
                moment(row, "since"),
                moment(row, "newest"),
                wordings(handle, number),
                nearest.likeliest(),
                nearest.refused(),
                Settlings.read(row));
    }

    private static List<String> wordings(Handle handle, long number) {
        return handle.createQuery(
                        """
                        SELECT question FROM asked WHERE gap = :number AND question IS NOT NULL
                        GROUP BY question ORDER BY max(at) DESC, question LIMIT :most
                        """)
                .bind("number", number)
                .bind("most", Gap.MOST_WORDINGS)
                .mapTo(String.class)
                .list();
    }

    /// Settles a row, unless somebody has.
    public Settling settle(long number, Settled settled) {
        return settlings.settle(number, settled);
    }

    /// Puts a row back into the queue; nobody is told of it anew.
    ///
    /// @return what had been done with it; empty where it is there already, or gone
    public Optional<Settled> reopen(long number) {
        return settlings.reopen(number);
    }

    /// Puts the rows back into the queue that an article answered, which is gone.
    ///
    /// @return how many there were
    public int reopenAnsweredBy(String articleId) {
        return settlings.reopenAnsweredBy(articleId);
    }

    /// The keys of the questions of a row that wait for a person's answer.
    public List<String> waiting(long number) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT handover.key FROM handover JOIN asked ON asked.key = handover.asked
                                WHERE asked.gap = :number AND handover.answer IS NULL ORDER BY handover.at, handover.key
                                """)
                        .bind("number", number)
                        .mapTo(String.class)
                        .list());
    }

    /// Since when there are rows of which moderators have not been told; empty where there are none.
    public Optional<Instant> newSince() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT min(new_at) AS since FROM gap WHERE settled IS NULL AND"
                                        + " new_at IS NOT NULL HAVING min(new_at) IS NOT NULL")
                        .map((row, _) -> moment(row, "since"))
                        .findOne());
    }

    /// The rows of which moderators have not been told, by how often they were asked.
    ///
    /// @param upTo those that were there by then
    public Queue news(Instant upTo, int most) {
        return queue(upTo, 0, most);
    }

    /// Remembers that moderators have been told of the rows that were there by then.
    public void told(Instant upTo) {
        database.write(handle ->
                handle.createUpdate("UPDATE gap SET new_at = NULL WHERE new_at <= :upTo")
                        .bind("upTo", upTo.toEpochMilli())
                        .execute());
    }

    /// Forgets what was made of texts that are no longer kept, and the rows whose questions are all gone.
    static void purge(Handle handle) {
        handle.execute(
                """
                UPDATE gap SET leader = NULL, vector = NULL, words = NULL
                WHERE leader IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM asked WHERE asked.key = leader AND question IS NOT NULL)
                """);
        handle.execute(
                "DELETE FROM gap WHERE NOT EXISTS (SELECT 1 FROM asked WHERE asked.gap ="
                        + " gap.number)");
    }

    /// The first of the candidates, or nothing.
    static String likeliest(ResultSet row) throws SQLException {
        var candidates = row.getString("candidates");
        int space = candidates.indexOf(' ');
        return space < 0 ? candidates : candidates.substring(0, space);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
