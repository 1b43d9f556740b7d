package askwell.knowledge.store;

import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;
import askwell.knowledge.database.Database;
import askwell.knowledge.database.UnreadableRowException;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Keeps lessons in a table of their own, in SQL that SQLite and PostgreSQL both speak.
final class SqlLessons implements Lessons {

    private static final String HOLDING = "SELECT * FROM lesson WHERE forgotten_at IS NULL ";

    private final Database database;
    private final InstantSource clock;

    SqlLessons(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A lesson as a row.
    private record Row(String kind, String question, Optional<String> article) {
        static Row of(Lesson lesson) {
            return switch (lesson) {
                case Golden(var question, var article) -> new Row("GOLDEN", question, article);
                case Never(var question, var article) ->
                        new Row("NEVER", question, Optional.of(article));
                case NotAQuestion(var message) ->
                        new Row("NOT_A_QUESTION", message, Optional.empty());
                case SameMeaning(var phrases) ->
                        new Row("SAME_MEANING", StringList.write(phrases), Optional.empty());
            };
        }

        Lesson lesson() {
            return switch (kind) {
                case "GOLDEN" -> new Golden(question, article);
                case "NEVER" -> new Never(question, article.orElseThrow());
                case "NOT_A_QUESTION" -> new NotAQuestion(question);
                case "SAME_MEANING" -> new SameMeaning(StringList.read(question));
                default -> throw new IllegalArgumentException("there is no lesson " + kind);
            };
        }
    }

    @Override
    public Taught teach(Lesson lesson, String who) {
        return database.write(handle -> {
            var alike = about(handle, Row.of(lesson));
            var same = alike.stream().filter(taught -> taught.lesson().equals(lesson)).findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (lesson instanceof Golden) {
                alike.forEach(before -> forget(handle, before.number()));
            }
            return add(handle, lesson, who);
        });
    }

    /// The lessons of the same kind about the same question that hold.
    private static List<Taught> about(Handle handle, Row lesson) {
        return handle.createQuery(HOLDING + "AND kind = :kind AND question = :question")
                .bind("kind", lesson.kind())
                .bind("question", lesson.question())
                .map((row, _) -> read(row))
                .list();
    }

    /// Those of them about which nothing has been taught here yet.
    List<Taught> teachNew(Handle handle, List<Lesson> lessons, String who) {
        var known = new HashSet<Lesson>();
        all(handle).forEach(taught -> known.add(taught.lesson().subject()));
        return lessons.stream()
                .filter(lesson -> known.add(lesson.subject()))
                .map(lesson -> add(handle, lesson, who))
                .toList();
    }

    private Taught add(Handle handle, Lesson lesson, String who) {
        var taught = new Taught(newest(handle) + 1, lesson, who, now());
        var row = Row.of(lesson);
        handle.createUpdate(
                        """
                        INSERT INTO lesson (number, kind, question, article, taught_by, taught_at)
                        VALUES (:number, :kind, :question, :article, :taught_by, :taught_at)
                        """)
                .bind("number", taught.number())
                .bind("kind", row.kind())
                .bind("question", row.question())
                .bind("article", row.article().orElse(null))
                .bind("taught_by", who)
                .bind("taught_at", taught.when().toString())
                .execute();
        return taught;
    }

    @Override
    public Optional<Taught> forget(long number) {
        return database.write(handle -> {
            var holding =
                    handle.createQuery(HOLDING + "AND number = :number")
                            .bind("number", number)
                            .map((row, _) -> read(row))
                            .findOne();
            holding.ifPresent(taught -> forget(handle, taught.number()));
            return holding;
        });
    }

    /// Forgets those of these numbers that hold.
    void forgetAll(Handle handle, long first, long last) {
        handle.createUpdate(
                        "UPDATE lesson SET forgotten_at = :now WHERE number BETWEEN :first AND"
                                + " :last AND forgotten_at IS NULL")
                .bind("now", now().toString())
                .bind("first", first)
                .bind("last", last)
                .execute();
    }

    private void forget(Handle handle, long number) {
        handle.createUpdate("UPDATE lesson SET forgotten_at = :now WHERE number = :number")
                .bind("now", now().toString())
                .bind("number", number)
                .execute();
    }

    @Override
    public List<Taught> all() {
        return database.read(SqlLessons::all);
    }

    private static List<Taught> all(Handle handle) {
        return handle.createQuery(HOLDING + "ORDER BY number").map((row, _) -> read(row)).list();
    }

    @Override
    public long state() {
        return database.read(handle ->
                handle.createQuery("SELECT count(*) + count(forgotten_at) FROM lesson")
                        .mapTo(Long.class)
                        .one());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static long newest(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM lesson")
                .mapTo(Long.class)
                .one();
    }

    private static Taught read(ResultSet row) throws SQLException {
        try {
            return new Taught(
                    row.getLong("number"),
                    new Row(
                                    row.getString("kind"),
                                    row.getString("question"),
                                    Optional.ofNullable(row.getString("article")))
                            .lesson(),
                    row.getString("taught_by"),
                    Instant.parse(row.getString("taught_at")));
        } catch (RuntimeException damaged) {
            throw new UnreadableRowException("lesson %d".formatted(row.getLong("number")), damaged);
        }
    }
}
