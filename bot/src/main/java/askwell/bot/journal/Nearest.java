package askwell.bot.journal;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The articles that came near to the questions of a row.
///
/// @param likeliest their ids, likeliest first: the nearer an article came and the more often, the likelier; but none that was
///     said and was not what was asked
/// @param refused ids of those that were
record Nearest(List<String> likeliest, List<String> refused) {

    /// How many questions are looked at, the newest.
    private static final int QUESTIONS = 100;

    private static final int MOST = 8;

    static Nearest of(Handle handle, long row) {
        var votes = new HashMap<String, Double>();
        var refused = new LinkedHashSet<String>();
        handle.createQuery(
                        """
                        SELECT candidates, article, EXISTS (SELECT 1 FROM noted WHERE noted.key = asked.key
                            AND feedback = 'NOT_IT') AS misled
                        FROM asked WHERE gap = :row ORDER BY at DESC LIMIT :most
                        """)
                .bind("row", row)
                .bind("most", QUESTIONS)
                .map((question, _) -> count(question, votes, refused))
                .list();
        return new Nearest(
                votes.entrySet().stream()
                        .filter(vote -> !refused.contains(vote.getKey()))
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList(),
                refused.stream().limit(MOST).toList());
    }

    private static boolean count(ResultSet question, Map<String, Double> votes, Set<String> refused)
            throws SQLException {
        var candidates = Questions.words(question.getString("candidates"));
        for (int i = 0; i < candidates.size(); i++) {
            votes.merge(candidates.get(i), 1.0 / (i + 1), Double::sum);
        }
        var said = question.getString("article");
        return said != null && question.getBoolean("misled") && refused.add(said);
    }
}
