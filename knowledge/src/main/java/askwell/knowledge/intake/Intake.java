package askwell.knowledge.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Revision;
import askwell.knowledge.article.Taught;
import askwell.knowledge.intake.Incoming.Change;
import askwell.knowledge.source.Reading;
import askwell.knowledge.store.ArticleStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What it would bring to take in what was read, before it is done.
///
/// @param articles all that were read
/// @param likenesses those that are new or changed and ask nearly the same as another
/// @param lessons those about which nothing has been taught here yet
public record Intake(
        Reading reading, List<Incoming> articles, List<Likeness> likenesses, List<Lesson> lessons) {

    public Intake {
        articles = List.copyOf(articles);
        likenesses = List.copyOf(likenesses);
        lessons = List.copyOf(lessons);
    }

    /// @param store what is kept; empty where there is nothing yet
    /// @param language as in the settings
    public static Intake of(Reading reading, Optional<ArticleStore> store, String language) {
        var kept = store.map(Intake::kept).orElse(Map.of());
        var articles =
                reading.articles().stream()
                        .map(found ->
                                new Incoming(
                                        found, Optional.ofNullable(kept.get(found.article().id()))))
                        .toList();
        var staying = kept.values().stream().flatMap(one -> one.article().stream()).toList();
        return new Intake(
                reading,
                articles,
                Likenesses.of(articles, staying, language),
                lessons(reading, store));
    }

    /// The newest revision of every article that ever was.
    private static Map<String, Revision> kept(ArticleStore store) {
        return store.changesSince(0, Integer.MAX_VALUE).stream()
                .collect(toMap(Revision::articleId, revision -> revision));
    }

    private static List<Lesson> lessons(Reading reading, Optional<ArticleStore> store) {
        var known =
                store.map(kept -> kept.lessons().all()).orElse(List.of()).stream()
                        .map(Taught::lesson)
                        .map(Lesson::subject)
                        .collect(toSet());
        return reading.lessons().stream().filter(one -> known.add(one.subject())).toList();
    }

    /// The articles that would be saved.
    public List<Article> changing() {
        return articles.stream().filter(one -> !one.unchanged()).map(Incoming::article).toList();
    }

    /// Whether all of it is kept already.
    public boolean changesNothing() {
        return lessons.isEmpty() && articles.stream().allMatch(Incoming::unchanged);
    }

    public long count(Change change) {
        return articles.stream().filter(one -> one.change() == change).count();
    }
}
