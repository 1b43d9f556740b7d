package askwell.bot.journal;

import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// The counts of how often articles were used.
final class Uses {

    /// A year, so that what is asked once a year, at tax time or before Christmas, does not pass for never used.
    static final Duration KEPT = Duration.ofDays(366);

    private final Database database;
    private final InstantSource clock;

    Uses(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Counts that somebody was shown it.
    void said(String article) {
        database.write(handle -> count(handle, clock.instant(), article, "said"));
    }

    /// @param day when the question was asked
    static int count(Handle handle, Instant day, String article, String what) {
        return handle.createUpdate(
                        """
                        INSERT INTO article_use (day, article, <what>) VALUES (:day, :article, 1)
                        ON CONFLICT DO UPDATE SET <what> = <what> + 1
                        """)
                .define("what", what)
                .bind("day", day(day))
                .bind("article", article)
                .execute();
    }

    /// @param from the first day that counts
    Map<String, Use> since(LocalDate from) {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                SELECT article, sum(said) AS said, sum(helped) AS helped, sum(not_it) AS not_it
                                FROM article_use WHERE day >= :from GROUP BY article
                                """)
                        .bind("from", from.toString())
                        .map((row, _) ->
                                Map.entry(
                                        row.getString("article"),
                                        new Use(
                                                row.getLong("said"),
                                                row.getLong("helped"),
                                                row.getLong("not_it"))))
                        .stream()
                        .collect(
                                HashMap::new,
                                (uses, use) -> uses.put(use.getKey(), use.getValue()),
                                HashMap::putAll));
    }

    static void purge(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM article_use WHERE day <= :oldest")
                .bind("oldest", day(now.minus(KEPT)))
                .execute();
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
