package askwell.knowledge.store;

import askwell.knowledge.database.Database;
import askwell.knowledge.database.UnreadableRowException;
import askwell.knowledge.store.Draft.Stage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps drafts in a table of their own, in SQL that SQLite and PostgreSQL both speak.
final class SqlDrafts implements Drafts {

    private static final int KEY = 12;
    private static final int BASE = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final InstantSource clock;

    SqlDrafts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Draft begin(
            String writerId,
            String writer,
            Optional<String> articleId,
            long basedOn,
            Typed typed,
            Optional<String> gap) {
        var draft =
                new Draft(
                        key(),
                        Stage.OPENED,
                        writerId,
                        writer,
                        articleId,
                        basedOn,
                        typed,
                        gap,
                        Optional.empty(),
                        now());
        return database.write(handle -> {
            handle.createUpdate(
                            "DELETE FROM draft WHERE changed_at < :oldest AND stage IN ('OPENED',"
                                    + " 'TYPED')")
                    .bind("oldest", now().minus(KEPT).toString())
                    .execute();
            add(handle, draft);
            return draft;
        });
    }

    @Override
    public Optional<Draft> find(String key) {
        return database.read(handle ->
                drafts(handle.createQuery("SELECT * FROM draft WHERE key = :key").bind("key", key))
                        .stream()
                        .findFirst());
    }

    @Override
    public Draft keep(Draft draft) {
        var kept =
                new Draft(
                        draft.key(),
                        draft.stage(),
                        draft.writerId(),
                        draft.writer(),
                        draft.articleId(),
                        draft.basedOn(),
                        draft.typed(),
                        draft.gap(),
                        draft.message(),
                        now());
        return database.write(handle -> {
            delete(handle, draft.key());
            add(handle, kept);
            return kept;
        });
    }

    @Override
    public boolean delete(String key) {
        return database.write(handle -> delete(handle, key)) > 0;
    }

    @Override
    public List<Draft> allOf(String writerId) {
        return database.read(handle ->
                drafts(
                        handle.createQuery(
                                        "SELECT * FROM draft WHERE writer = :writer ORDER BY changed_at DESC")
                                .bind("writer", writerId)));
    }

    @Override
    public int forget(String writerId) {
        int forgotten =
                database.write(handle ->
                        handle.createUpdate("DELETE FROM draft WHERE writer = :writer")
                                .bind("writer", writerId)
                                .execute());
        if (forgotten > 0) {
            database.scrub();
        }
        return forgotten;
    }

    @Override
    public List<Draft> of(String writerId) {
        return database.read(handle ->
                drafts(
                        handle.createQuery(
                                        "SELECT * FROM draft WHERE writer = :writer AND stage <> 'OPENED'"
                                                + " ORDER BY changed_at DESC")
                                .bind("writer", writerId)));
    }

    @Override
    public List<Draft> waiting() {
        return database.read(handle ->
                drafts(
                        handle.createQuery(
                                "SELECT * FROM draft WHERE stage NOT IN ('OPENED', 'TYPED') ORDER"
                                        + " BY changed_at")));
    }

    private static int delete(Handle handle, String key) {
        return handle.createUpdate("DELETE FROM draft WHERE key = :key").bind("key", key).execute();
    }

    private static void add(Handle handle, Draft draft) {
        var typed = draft.typed();
        handle.createUpdate(
                        """
                        INSERT INTO draft (key, stage, writer, writer_name, article, based_on, question, answer,
                            wordings, topics, source, owner, review_by, author, asker, town, new_topics, gap, message,
                            changed_at)
                        VALUES (:key, :stage, :writer, :writer_name, :article, :based_on, :question, :answer,
                            :wordings, :topics, :source, :owner, :review_by, :author, :asker, :town, :new_topics, :gap,
                            :message, :changed_at)
                        """)
                .bind("key", draft.key())
                .bind("stage", draft.stage().name())
                .bind("writer", draft.writerId())
                .bind("writer_name", draft.writer())
                .bind("article", draft.articleId().orElse(null))
                .bind("based_on", draft.basedOn())
                .bind("question", typed.question())
                .bind("answer", typed.answer())
                .bind("wordings", typed.wordings())
                .bind("topics", typed.topics())
                .bind("source", typed.source())
                .bind("owner", typed.owner())
                .bind("review_by", typed.reviewBy())
                .bind("author", typed.author())
                .bind("asker", typed.asker())
                .bind("town", typed.town())
                .bind("new_topics", typed.newTopics())
                .bind("gap", draft.gap().orElse(null))
                .bind("message", draft.message().orElse(null))
                .bind("changed_at", draft.when().toString())
                .execute();
    }

    private static List<Draft> drafts(Query query) {
        return query.map((row, _) -> read(row)).list();
    }

    private static Draft read(ResultSet row) throws SQLException {
        try {
            return new Draft(
                    row.getString("key"),
                    Stage.valueOf(row.getString("stage")),
                    row.getString("writer"),
                    row.getString("writer_name"),
                    Optional.ofNullable(row.getString("article")),
                    row.getLong("based_on"),
                    new Typed(
                            row.getString("question"),
                            row.getString("answer"),
                            row.getString("wordings"),
                            row.getString("topics"),
                            row.getString("source"),
                            row.getString("owner"),
                            row.getString("review_by"),
                            row.getString("author"),
                            row.getString("asker"),
                            row.getString("town"),
                            row.getString("new_topics")),
                    Optional.ofNullable(row.getString("gap")),
                    Optional.ofNullable(row.getString("message")),
                    Instant.parse(row.getString("changed_at")));
        } catch (RuntimeException damaged) {
            throw new UnreadableRowException("draft " + row.getString("key"), damaged);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String key() {
        return RANDOM.ints(KEY, 0, BASE)
                .mapToObj(digit -> Integer.toString(digit, BASE))
                .collect(Collectors.joining());
    }
}
