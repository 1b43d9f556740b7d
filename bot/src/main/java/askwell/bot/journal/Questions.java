package askwell.bot.journal;

import askwell.config.Privacy;
import askwell.config.Privacy.Keep;
import askwell.knowledge.database.Database;
import askwell.knowledge.database.UnreadableRowException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questions that were asked, and the counts of them.
final class Questions {

    /// Long enough to press a button under an answer.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 10_000;

    private static final String IS_UNANSWERED =
            "(outcome IN ('UNSURE', 'NO_ANSWER') OR EXISTS (SELECT 1 FROM noted WHERE noted.key ="
                    + " asked.key AND feedback = 'NOT_IT'))";

    private final Database database;
    private final Keep keep;
    private final InstantSource clock;
    private final Cache<String, String> remembered;

    Questions(Database database, Privacy privacy, InstantSource clock) {
        this.database = database;
        this.keep = privacy.keep();
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST_REMEMBERED)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                        .build();
    }

    String asked(Asked asked) {
        var key = Keys.make();
        database.write(handle -> {
            handle.createUpdate(
                            """
                            INSERT INTO asked (key, at, outcome, confidence, article, candidates, server, language, question)
                            VALUES (:key, :at, :outcome, :confidence, :article, :candidates, :server, :language, :question)
                            """)
                    .bind("key", key)
                    .bind("at", clock.millis())
                    .bind("outcome", asked.outcome().name())
                    .bind("confidence", asked.confidence())
                    .bind("article", asked.article().orElse(null))
                    .bind("candidates", String.join(" ", asked.candidates()))
                    .bind("server", asked.server().orElse(null))
                    .bind("language", asked.language())
                    .bind("question", written(asked))
                    .execute();
            if (isUnanswered(asked.outcome())) {
                handle.execute("INSERT INTO unsorted (key) VALUES (?)", key);
            }
            asked.article()
                    .ifPresent(article -> Uses.count(handle, clock.instant(), article, "said"));
            return count(handle, key, "asked");
        });
        remembered.put(key, asked.question());
        return key;
    }

    private @Nullable String written(Asked asked) {
        return switch (keep) {
            case NOTHING -> null;
            case UNANSWERED ->
                    isUnanswered(asked.outcome()) ? Blotting.blot(asked.question()) : null;
            case ALL -> Blotting.blot(asked.question());
        };
    }

    private static boolean isUnanswered(Outcome outcome) {
        return switch (outcome) {
            case UNSURE, NO_ANSWER -> true;
            case ANSWERED, NOTHING_ASKED -> false;
        };
    }

    /// What came of the questions of some days.
    ///
    /// @param from the first day
    /// @param to the last
    List<Count> counts(LocalDate from, LocalDate to) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT outcome, sum(asked) AS asked, sum(helped) AS helped, sum(not_it) AS not_it,
                                    sum(handed_over) AS handed_over
                                FROM tally WHERE day BETWEEN :from AND :to GROUP BY outcome ORDER BY outcome
                                """)
                        .bind("from", from.toString())
                        .bind("to", to.toString())
                        .map((row, _) ->
                                new Count(
                                        Outcome.valueOf(row.getString("outcome")),
                                        Count.told(row.getLong("asked")),
                                        Count.told(row.getLong("helped")),
                                        Count.told(row.getLong("not_it")),
                                        Count.told(row.getLong("handed_over"))))
                        .list());
    }

    private static int count(Handle handle, String key, String what) {
        return handle.createUpdate(
                        """
                        INSERT INTO tally (day, server, language, outcome, <what>)
                        SELECT date(at / 1000, 'unixepoch'), coalesce(server, ''), language, outcome, 1
                        FROM asked WHERE key = :key
                        ON CONFLICT DO UPDATE SET <what> = <what> + 1
                        """)
                .define("what", what)
                .bind("key", key)
                .execute();
    }

    Optional<Entry> entry(String key) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM asked WHERE key = :key")
                        .bind("key", key)
                        .map((row, _) -> entry(key, row))
                        .findOne());
    }

    private Entry entry(String key, ResultSet row) throws SQLException {
        var kept = Optional.ofNullable(row.getString("question"));
        try {
            return new Entry(
                    Instant.ofEpochMilli(row.getLong("at")),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getDouble("confidence"),
                    Optional.ofNullable(row.getString("article")),
                    words(row.getString("candidates")),
                    Optional.ofNullable(remembered.getIfPresent(key)).or(() -> kept));
        } catch (IllegalArgumentException damaged) {
            throw new UnreadableRowException("question " + key, damaged);
        }
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    void noted(String key, Feedback feedback) {
        database.write(handle -> {
            int added =
                    handle.createUpdate(
                                    "INSERT OR IGNORE INTO noted (key, feedback) SELECT key,"
                                            + " :feedback FROM asked WHERE key = :key")
                            .bind("key", key)
                            .bind("feedback", feedback.name())
                            .execute();
            if (added > 0) {
                count(handle, key, feedback.name().toLowerCase(Locale.ROOT));
                countUse(handle, key, feedback);
                if (feedback == Feedback.NOT_IT) {
                    missed(handle, key);
                }
            }
            return added;
        });
    }

    private static void countUse(Handle handle, String key, Feedback feedback) {
        var what =
                switch (feedback) {
                    case HELPED -> "helped";
                    case NOT_IT -> "not_it";
                    case PICKED, SHARED, HANDED_OVER -> "";
                };
        if (!what.isEmpty()) {
            handle.createQuery(
                            "SELECT at, article FROM asked WHERE key = :key AND article IS NOT NULL")
                    .bind("key", key)
                    .map((row, _) ->
                            Uses.count(
                                    handle,
                                    Instant.ofEpochMilli(row.getLong("at")),
                                    row.getString("article"),
                                    what))
                    .list();
        }
    }

    /// The newest texts that are kept, each once.
    List<String> texts(int most) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT question FROM asked WHERE question IS NOT NULL AND outcome <> 'NOTHING_ASKED'
                                GROUP BY question ORDER BY max(at) DESC, question LIMIT :most
                                """)
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    private void missed(Handle handle, String key) {
        handle.execute(
                "INSERT OR IGNORE INTO unsorted (key) SELECT key FROM asked WHERE key = ? AND gap IS"
                        + " NULL",
                key);
        if (keep != Keep.NOTHING) {
            keepText(handle, key);
        }
    }

    private void keepText(Handle handle, String key) {
        var text = remembered.getIfPresent(key);
        if (text != null) {
            handle.createUpdate(
                            "UPDATE asked SET question = :question WHERE key = :key AND question IS"
                                    + " NULL")
                    .bind("key", key)
                    .bind("question", Blotting.blot(text))
                    .execute();
        }
    }

    /// Deletes what is older, and every text that may no longer be kept because the settings have changed.
    ///
    /// @return how many questions it deleted or took the text of
    int purge(Handle handle, Instant oldest) {
        int deleted =
                handle.createUpdate("DELETE FROM asked WHERE at <= :oldest")
                        .bind("oldest", oldest.toEpochMilli())
                        .execute();
        return deleted
                + switch (keep) {
                    case NOTHING -> takeTexts(handle, "TRUE");
                    case UNANSWERED -> takeTexts(handle, "NOT " + IS_UNANSWERED);
                    case ALL -> 0;
                };
    }

    private static int takeTexts(Handle handle, String which) {
        return handle.execute(
                "UPDATE asked SET question = NULL WHERE question IS NOT NULL AND " + which);
    }
}
