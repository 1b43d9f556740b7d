package askwell.knowledge.store;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Revision;
import askwell.knowledge.database.Database;

import org.jdbi.v3.core.Handle;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps articles in one table of revisions, in SQL that SQLite and PostgreSQL both speak.
///
/// The newest revision of an article is the one on which no other is based.
final class SqlArticleStore implements ArticleStore {

    private static final String SELECT = "SELECT " + RevisionRow.COLUMNS + " FROM revision ";
    private static final String NEWEST =
            "NOT EXISTS (SELECT 1 FROM revision AS later WHERE later.article_id ="
                    + " revision.article_id AND later.based_on = revision.change) ";

    /// Fewer than the parameters that either database allows in a statement.
    private static final int IDS_AT_ONCE = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final SqlLessons lessons;
    private final Drafts drafts;

    SqlArticleStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.lessons = new SqlLessons(database, clock);
        this.drafts = new SqlDrafts(database, clock);
    }

    @Override
    public Revision save(Article article, long basedOn, Edit edit) {
        return database.write(handle -> {
            if (basedOn != 0) {
                requireNewest(handle, article.id(), basedOn);
            } else {
                requireNone(handle, article.id());
            }
            return add(handle, article.id(), Optional.of(article), basedOn, edit);
        });
    }

    @Override
    public List<Revision> saveAll(List<Article> articles, Edit edit) {
        return database.write(handle -> saveAll(handle, articles, edit));
    }

    @Override
    public Taken takeIn(List<Article> articles, List<Lesson> lessons, Edit edit) {
        return database.write(handle ->
                new Taken(
                        saveAll(handle, articles, edit),
                        this.lessons.teachNew(handle, lessons, edit.who())));
    }

    private List<Revision> saveAll(Handle handle, List<Article> articles, Edit edit) {
        var newest = newest(handle, articles.stream().map(Article::id).distinct().toList());
        var change = lastChange(handle);
        var when = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = new ArrayList<Revision>();
        try (var inserts = handle.prepareBatch(RevisionRow.INSERT)) {
            for (var article : articles) {
                var before = Optional.ofNullable(newest.get(article.id()));
                var state = Optional.of(article);
                if (before.flatMap(Revision::article).equals(state)) {
                    continue;
                }
                var revision =
                        new Revision(++change, article.id(), state, edit.who(), when, edit.why());
                RevisionRow.add(inserts, revision, before.map(Revision::change).orElse(0L));
                newest.put(article.id(), revision);
                made.add(revision);
            }
            inserts.execute();
        }
        return List.copyOf(made);
    }

    @Override
    public Revision remove(String articleId, long basedOn, Edit edit) {
        return database.write(handle -> {
            var newest = requireNewest(handle, articleId, basedOn);
            return newest.removed()
                    ? newest
                    : add(handle, articleId, Optional.empty(), basedOn, edit);
        });
    }

    @Override
    public Revision restore(String articleId, long change, long basedOn, Edit edit) {
        return database.write(handle -> {
            requireNewest(handle, articleId, basedOn);
            var state =
                    handle.createQuery(SELECT + "WHERE article_id = :id AND change = :change")
                            .bind("id", articleId)
                            .bind("change", change)
                            .map((row, _) -> RevisionRow.read(row))
                            .findOne()
                            .flatMap(Revision::article)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            ("change %d did not give article %s a state that could"
                                                            + " be brought back; its history names those that"
                                                            + " did")
                                                    .formatted(change, articleId)));
            return add(handle, articleId, Optional.of(state), basedOn, edit);
        });
    }

    @Override
    public Undone undo(long first, long last, Edit edit) {
        return undo(first, last, 0, 0, edit);
    }

    @Override
    public Undone undo(long first, long last, long firstLesson, long lastLesson, Edit edit) {
        return database.write(handle -> {
            lessons.forgetAll(handle, firstLesson, lastLesson);
            var ids =
                    handle.createQuery(
                                    "SELECT article_id FROM revision WHERE change BETWEEN :first"
                                            + " AND :last GROUP BY article_id ORDER BY"
                                            + " min(change)")
                            .bind("first", first)
                            .bind("last", last)
                            .mapTo(String.class)
                            .list();
            var newest = newest(handle, ids);
            var before = before(handle, ids, first);
            var changedSince =
                    ids.stream()
                            .filter(id -> requireNonNull(newest.get(id)).change() > last)
                            .toList();
            var change = lastChange(handle);
            var when = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var made = new ArrayList<Revision>();
            try (var inserts = handle.prepareBatch(RevisionRow.INSERT)) {
                for (var id : ids) {
                    var now = requireNonNull(newest.get(id));
                    if (now.change() <= last) {
                        var state = Optional.ofNullable(before.get(id)).flatMap(Revision::article);
                        var revision =
                                new Revision(++change, id, state, edit.who(), when, edit.why());
                        RevisionRow.add(inserts, revision, now.change());
                        made.add(revision);
                    }
                }
                inserts.execute();
            }
            return new Undone(made, changedSince);
        });
    }

    /// The last revision of each of these articles before a change; none of one that was not there yet.
    private static Map<String, Revision> before(Handle handle, List<String> ids, long change) {
        return each(
                handle,
                ids,
                "change = (SELECT max(earlier.change) FROM revision AS earlier WHERE"
                        + " earlier.article_id = revision.article_id AND earlier.change < "
                        + change
                        + ")");
    }

    @Override
    public Optional<Revision> latest(String articleId) {
        return database.read(handle -> latest(handle, articleId));
    }

    @Override
    public List<Revision> articles() {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + "WHERE question IS NOT NULL AND "
                                        + NEWEST
                                        + "ORDER BY article_id")
                        .map((row, _) -> RevisionRow.read(row))
                        .list());
    }

    @Override
    public boolean isEmpty() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT 1 FROM revision WHERE question IS NOT NULL AND "
                                        + NEWEST
                                        + "LIMIT 1")
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty());
    }

    @Override
    public List<Revision> history(String articleId) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE article_id = :id ORDER BY based_on")
                        .bind("id", articleId)
                        .map((row, _) -> RevisionRow.read(row))
                        .list());
    }

    @Override
    public List<Revision> changesSince(long change, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + "WHERE change > :change AND "
                                        + NEWEST
                                        + "ORDER BY change LIMIT :limit")
                        .bind("change", change)
                        .bind("limit", limit)
                        .map((row, _) -> RevisionRow.read(row))
                        .list());
    }

    @Override
    public List<Revision> removed(int limit) {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + "WHERE question IS NULL AND "
                                        + NEWEST
                                        + "ORDER BY change DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map((row, _) -> RevisionRow.read(row))
                        .list());
    }

    @Override
    public Optional<Revision> revision(long change) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE change = :change")
                        .bind("change", change)
                        .map((row, _) -> RevisionRow.read(row))
                        .findOne());
    }

    @Override
    public Lessons lessons() {
        return lessons;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public long lastChange() {
        return database.read(SqlArticleStore::lastChange);
    }

    @Override
    public void close() {
        database.close();
    }

    private Revision add(
            Handle handle, String articleId, Optional<Article> state, long basedOn, Edit edit) {
        var revision =
                new Revision(
                        lastChange(handle) + 1,
                        articleId,
                        state,
                        edit.who(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        edit.why());
        try (var insert = handle.prepareBatch(RevisionRow.INSERT)) {
            RevisionRow.add(insert, revision, basedOn);
            insert.execute();
        }
        return revision;
    }

    private static Revision requireNewest(Handle handle, String articleId, long basedOn) {
        var newest = latest(handle, articleId);
        return newest.filter(revision -> revision.change() == basedOn)
                .orElseThrow(() -> new OutdatedChangeException(articleId, newest));
    }

    private static void requireNone(Handle handle, String articleId) {
        var newest = latest(handle, articleId);
        if (newest.isPresent()) {
            throw new OutdatedChangeException(articleId, newest);
        }
    }

    private static Optional<Revision> latest(Handle handle, String articleId) {
        return handle.createQuery(SELECT + "WHERE article_id = :id ORDER BY based_on DESC LIMIT 1")
                .bind("id", articleId)
                .map((row, _) -> RevisionRow.read(row))
                .findOne();
    }

    /// The newest revision of each of these articles that was ever kept.
    private static Map<String, Revision> newest(Handle handle, List<String> ids) {
        return each(handle, ids, NEWEST);
    }

    /// The revision of each of these articles that a condition picks.
    private static Map<String, Revision> each(Handle handle, List<String> ids, String condition) {
        var picked = new HashMap<String, Revision>();
        for (var from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            picked.putAll(
                    handle.createQuery(SELECT + "WHERE article_id IN (<ids>) AND " + condition)
                            .bindList("ids", some)
                            .map((row, _) -> RevisionRow.read(row))
                            .collect(toMap(Revision::articleId, identity())));
        }
        return picked;
    }

    private static long lastChange(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(change), 0) FROM revision")
                .mapTo(Long.class)
                .one();
    }
}
