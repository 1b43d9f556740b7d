package askwell.bot.journal;

import askwell.knowledge.database.Database;
import askwell.knowledge.database.UnreadableRowException;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// What moderators have done with rows of questions, in the same table.
final class Settlings {
    private final Database database;

    Settlings(Database database) {
        this.database = database;
    }

    Settling settle(long number, Settled settled) {
        return database.write(handle -> {
            int done =
                    handle.createUpdate(
                                    """
                                    UPDATE gap SET settled = :how, settled_with = :article, settled_by = :by,
                                        settled_at = :at, undo = :undo
                                    WHERE number = :number AND settled IS NULL
                                    """)
                            .bind("number", number)
                            .bind("how", settled.how().name())
                            .bind("article", settled.article().orElse(null))
                            .bind("by", settled.by())
                            .bind("at", settled.when().toEpochMilli())
                            .bind("undo", settled.undo().orElse(null))
                            .execute();
            if (done > 0) {
                return new Settling.Done();
            }
            return handle.createQuery("SELECT * FROM gap WHERE number = :number")
                    .bind("number", number)
                    .map((row, _) -> read(row))
                    .findOne()
                    .flatMap(known -> known)
                    .<Settling>map(Settling.Already::new)
                    .orElseGet(Settling.Gone::new);
        });
    }

    Optional<Settled> reopen(long number) {
        return database.write(handle -> {
            var settled =
                    handle.createQuery("SELECT * FROM gap WHERE number = :number")
                            .bind("number", number)
                            .map((row, _) -> read(row))
                            .findOne()
                            .flatMap(known -> known);
            if (settled.isPresent()) {
                reopen(handle, number, null);
            }
            return settled;
        });
    }

    int reopenAnsweredBy(String articleId) {
        return database.write(handle -> {
            var answered =
                    handle.createQuery(
                                    "SELECT number FROM gap WHERE settled IN ('WRITTEN', 'WORDING')"
                                            + " AND settled_with = :article")
                            .bind("article", articleId)
                            .mapTo(Long.class)
                            .list();
            answered.forEach(number -> reopen(handle, number, null));
            return answered.size();
        });
    }

    /// @param newAt since when moderators are to be told of it
    static void reopen(Handle handle, long number, @Nullable Instant newAt) {
        handle.createUpdate(
                        """
                        UPDATE gap SET settled = NULL, settled_with = NULL, settled_by = NULL, settled_at = NULL,
                            undo = NULL, new_at = :new
                        WHERE number = :number
                        """)
                .bind("number", number)
                .bind("new", newAt == null ? null : newAt.toEpochMilli())
                .execute();
    }

    /// What a row says; empty where nobody has settled it.
    static Optional<Settled> read(ResultSet row) throws SQLException {
        var how = row.getString("settled");
        if (how == null) {
            return Optional.empty();
        }
        try {
            long undo = row.getLong("undo");
            var undone = row.wasNull() ? Optional.<Long>empty() : Optional.of(undo);
            return Optional.of(
                    new Settled(
                            Settled.How.valueOf(how),
                            Optional.ofNullable(row.getString("settled_with")),
                            row.getString("settled_by"),
                            Gaps.moment(row, "settled_at"),
                            undone));
        } catch (IllegalArgumentException damaged) {
            throw new UnreadableRowException("row " + row.getLong("number"), damaged);
        }
    }
}
