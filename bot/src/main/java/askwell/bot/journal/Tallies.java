package askwell.bot.journal;

import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The counts of questions, summed up over days. They outlive the questions.
final class Tallies {
    private static final String SUMS =
            """
            SELECT sum(asked) FILTER (WHERE outcome <> 'NOTHING_ASKED') AS asked,
                sum(asked) FILTER (WHERE outcome = 'ANSWERED') AS answered,
                sum(asked) FILTER (WHERE outcome = 'UNSURE') AS unsure,
                sum(asked) FILTER (WHERE outcome = 'NO_ANSWER') AS unanswered,
                sum(helped) AS helped, sum(not_it) AS not_it, sum(handed_over) AS handed_over
            FROM tally WHERE day BETWEEN :from AND :to
            """;

    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /// @param days how many make a part; the last part may have fewer
    List<Tally> parts(LocalDate from, LocalDate to, int days) {
        return database.read(handle ->
                Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(days))
                        .map(day -> sum(handle, day, earlier(day.plusDays(days - 1L), to)))
                        .toList());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Tally sum(Handle handle, LocalDate from, LocalDate to) {
        return handle.createQuery(SUMS)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, _) ->
                        new Tally(
                                from,
                                to,
                                told(row, "asked"),
                                told(row, "answered"),
                                told(row, "unsure"),
                                told(row, "unanswered"),
                                told(row, "helped"),
                                told(row, "not_it"),
                                told(row, "handed_over")))
                .one();
    }

    private static OptionalLong told(ResultSet row, String figure) throws SQLException {
        return Count.told(row.getLong(figure));
    }
}
