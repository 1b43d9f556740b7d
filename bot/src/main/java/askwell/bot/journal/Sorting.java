package askwell.bot.journal;

import askwell.bot.journal.Kinds.Kind;
import askwell.bot.journal.Kinds.Saying;
import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sorts the questions that were not answered well into rows, a few at a time.
final class Sorting {

    /// Few enough to hold other writes up for a fraction of a second only; many enough that the rows, with which each batch is
    /// compared, need not be read too often.
    private static final int BATCH = 512;

    private final Database database;

    Sorting(Database database) {
        this.database = database;
    }

    /// A question that is to be sorted.
    private record Unsorted(
            String key,
            Instant at,
            Optional<String> text,
            String article,
            boolean misled,
            Optional<Saying> says) {

        static Unsorted read(ResultSet row) throws SQLException {
            return new Unsorted(
                    row.getString("key"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    Optional.ofNullable(row.getString("question")),
                    Gaps.likeliest(row),
                    row.getBoolean("misled"),
                    Optional.empty());
        }

        Unsorted compared(Likening likening) {
            return new Unsorted(
                    key, at, text, article, misled, text.map(said -> Saying.of(said, likening)));
        }
    }

    /// @param most how long it may take, about
    /// @return how many are left
    long sort(Likening likening, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        newLeaders(likening);
        var batch = next();
        while (!batch.isEmpty() && System.nanoTime() < end) {
            var compared =
                    batch.stream()
                            .takeWhile(_ -> System.nanoTime() < end)
                            .map(question -> question.compared(likening))
                            .toList();
            database.write(handle -> {
                var kinds = kinds(handle);
                compared.forEach(question -> sort(handle, question, kinds));
                return compared.size();
            });
            batch = next();
        }
        return batch.isEmpty() ? 0 : left();
    }

    private long left() {
        return database.read(handle ->
                handle.createQuery("SELECT count(*) FROM unsorted").mapTo(Long.class).one());
    }

    private List<Unsorted> next() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT asked.*, EXISTS (SELECT 1 FROM noted WHERE noted.key = asked.key AND feedback = 'NOT_IT')
                                    AS misled
                                FROM unsorted JOIN asked ON asked.key = unsorted.key LIMIT :batch
                                """)
                        .bind("batch", BATCH)
                        .map((row, _) -> Unsorted.read(row))
                        .list());
    }

    private static Kinds kinds(Handle handle) {
        var kinds = new Kinds();
        handle.createQuery(
                        """
                        SELECT gap.*, coalesce(gap.article, asked.candidates, '') AS candidates
                        FROM gap LEFT JOIN asked ON asked.key = gap.leader
                        """)
                .map((row, _) ->
                        new Kind(
                                row.getLong("number"),
                                says(row),
                                Gaps.likeliest(row),
                                Settlings.read(row)))
                .forEach(kinds::add);
        return kinds;
    }

    private static Optional<Saying> says(ResultSet row) throws SQLException {
        var words = Optional.ofNullable(row.getString("words"));
        var direction = Optional.ofNullable(row.getBytes("vector"));
        return words.map(known -> new Saying(direction, words(known)));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new HashSet<>(List.of(text.split(" ")));
    }

    private void sort(Handle handle, Unsorted question, Kinds kinds) {
        int waiting =
                handle.createUpdate("DELETE FROM unsorted WHERE key = :key")
                        .bind("key", question.key())
                        .execute();
        if (waiting == 0) {
            return;
        }
        var kind =
                kinds.of(question.says(), question.article())
                        .orElseGet(() -> {
                            var made = make(handle, question);
                            kinds.add(made);
                            return made;
                        });
        handle.createUpdate("UPDATE asked SET gap = :gap WHERE key = :key")
                .bind("gap", kind.number())
                .bind("key", question.key())
                .execute();
        if (question.misled()
                && kind.settled().filter(answered -> isBefore(answered, question)).isPresent()) {
            Settlings.reopen(handle, kind.number(), question.at());
        }
    }

    /// Whether it was answered, and yet somebody was misled afterwards.
    private static boolean isBefore(Settled settled, Unsorted question) {
        return settled.how().isAnswer() && question.at().isAfter(settled.when());
    }

    private Kind make(Handle handle, Unsorted question) {
        var article = question.says().isPresent() ? null : question.article();
        long number =
                handle.createUpdate("INSERT INTO gap (article, new_at) VALUES (:article, :new)")
                        .bind("article", article)
                        .bind("new", question.at().toEpochMilli())
                        .executeAndReturnGeneratedKeys("number")
                        .mapTo(Long.class)
                        .one();
        question.says().ifPresent(says -> lead(handle, number, question.key(), says));
        return new Kind(number, question.says(), question.article(), Optional.empty());
    }

    private static void lead(Handle handle, long number, String key, Saying says) {
        handle.createUpdate(
                        "UPDATE gap SET leader = :key, vector = :vector, words = :words WHERE number ="
                                + " :number")
                .bind("number", number)
                .bind("key", key)
                .bind("vector", says.direction().orElse(null))
                .bind("words", String.join(" ", says.words()))
                .execute();
    }

    /// Gives the rows whose leader has been deleted another one; those that have no text left go by their article from then on.
    private void newLeaders(Likening likening) {
        for (long number : leaderless()) {
            var newest =
                    database.read(handle ->
                            handle.createQuery(
                                            """
                                            SELECT *, FALSE AS misled FROM asked WHERE gap = :number
                                            ORDER BY question IS NULL, at DESC LIMIT 1
                                            """)
                                    .bind("number", number)
                                    .map((row, _) -> Unsorted.read(row))
                                    .findOne());
            newest.map(question -> question.compared(likening))
                    .ifPresent(question ->
                            database.write(handle -> {
                                question.says()
                                        .ifPresentOrElse(
                                                says -> lead(handle, number, question.key(), says),
                                                () -> goByArticle(handle, number, question));
                                return number;
                            }));
        }
    }

    private List<Long> leaderless() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT number FROM gap WHERE leader IS NULL AND article IS NULL")
                        .mapTo(Long.class)
                        .list());
    }

    private static void goByArticle(Handle handle, long number, Unsorted question) {
        handle.createUpdate("UPDATE gap SET article = :article WHERE number = :number")
                .bind("article", question.article())
                .bind("number", number)
                .execute();
    }
}
