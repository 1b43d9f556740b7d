package askwell.knowledge.store;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.database.UnreadableRowException;

import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A [Revision] as a row of the table `revision`.
final class RevisionRow {

    static final String COLUMNS =
            "change, article_id, made_by, made_at, reason, question, wordings, answer, asker, town,"
                    + " author, topics, source, published, updated, review_by,"
                    + " owner";

    static final String INSERT =
            "INSERT INTO revision (based_on, "
                    + COLUMNS
                    + ") VALUES (:based_on, :change, :article_id, :made_by, :made_at, :reason,"
                    + " :question, :wordings, :answer, :asker, :town, :author, :topics, :source,"
                    + " :published, :updated, :review_by, :owner)";

    private RevisionRow() {}

    static void add(PreparedBatch inserts, Revision revision, long basedOn) {
        var article = revision.article();
        inserts.bind("based_on", basedOn)
                .bind("change", revision.change())
                .bind("article_id", revision.articleId())
                .bind("made_by", revision.who())
                .bind("made_at", revision.when().toString())
                .bind("reason", revision.why())
                .bind("question", article.map(Article::question).orElse(null))
                .bind(
                        "wordings",
                        article.map(Article::wordings).map(StringList::write).orElse(null))
                .bind("answer", article.map(Article::answer).orElse(null))
                .bind("asker", article.flatMap(Article::asker).orElse(null))
                .bind("town", article.flatMap(Article::town).orElse(null))
                .bind("author", article.flatMap(Article::author).orElse(null))
                .bind("topics", article.map(Article::topics).map(StringList::write).orElse(null))
                .bind("source", article.flatMap(Article::source).orElse(null))
                .bind("published", day(article.flatMap(Article::published)))
                .bind("updated", day(article.flatMap(Article::updated)))
                .bind("review_by", day(article.flatMap(Article::reviewBy)))
                .bind("owner", article.flatMap(Article::owner).orElse(null))
                .add();
    }

    /// @throws UnreadableRowException where it holds what was never written so
    static Revision read(ResultSet row) throws SQLException {
        var id = row.getString("article_id");
        try {
            return new Revision(
                    row.getLong("change"),
                    id,
                    article(id, row),
                    row.getString("made_by"),
                    Instant.parse(row.getString("made_at")),
                    row.getString("reason"));
        } catch (RuntimeException damaged) {
            throw new UnreadableRowException(
                    "change %d, of article %s,".formatted(row.getLong("change"), id), damaged);
        }
    }

    private static Optional<Article> article(String id, ResultSet row) throws SQLException {
        var question = row.getString("question");
        if (question == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Article(
                        id,
                        question,
                        StringList.read(row.getString("wordings")),
                        row.getString("answer"),
                        text(row, "asker"),
                        text(row, "town"),
                        text(row, "author"),
                        StringList.read(row.getString("topics")),
                        text(row, "source"),
                        text(row, "published").map(LocalDate::parse),
                        text(row, "updated").map(LocalDate::parse),
                        text(row, "review_by").map(LocalDate::parse),
                        text(row, "owner")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
