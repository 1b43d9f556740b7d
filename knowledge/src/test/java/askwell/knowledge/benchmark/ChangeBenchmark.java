package askwell.knowledge.benchmark;

import askwell.config.Storage;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStores;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long a moderator waits while the impact of an article is looked at, and a member until what was saved is found. Every
/// article is a new one, which the models have not read before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets every field up
public class ChangeBenchmark {

    /// More articles than are ever asked for.
    private static final int NEW = 1_000;

    @Param("10000")
    public int articles;

    @Param({"2000"})
    public int asked;

    @Param({"true", "false"})
    public boolean semantic;

    private ArticleStore store;
    private KnowledgeBase knowledge;
    private List<String> questions = List.of();
    private List<Article> added = List.of();
    private int next;

    @Setup
    public void open() {
        var column = new PreparedColumn(articles);
        var large = PreparedColumn.large();
        questions = large.questions(8, articles, asked);
        added = large.articles(articles + NEW).subList(articles, articles + NEW);
        store = ArticleStores.open(new Storage(column.folder()));
        knowledge =
                KnowledgeBase.open(
                        store,
                        column.folder(),
                        PreparedColumn.settings(semantic),
                        KnowledgeBase.Progress.NONE);
        knowledge.readQuestions(questions);
    }

    @Benchmark
    public Impact impact() {
        return knowledge.impact(List.of(added.get(next)), List.of(), questions);
    }

    /// From the form until the next question can find it, on disk.
    @Benchmark
    public boolean saved() {
        var article = added.get(next);
        store.saveAll(List.of(article), PreparedColumn.EDIT);
        knowledge.catchUp();
        return knowledge.article(article.id()).isPresent();
    }

    /// The same until a question was answered.
    @Benchmark
    public boolean savedAndAnswered() {
        saved();
        return knowledge.explain(new Question(added.get(next).question())).matches().stream()
                .anyMatch(match -> match.article().id().equals(added.get(next).id()));
    }

    /// Leaves the column as it was.
    @TearDown(Level.Invocation)
    public void takeBack() {
        var change = store.latest(added.get(next).id());
        change.filter(kept -> !kept.removed())
                .ifPresent(kept -> store.undo(kept.change(), kept.change(), PreparedColumn.EDIT));
        knowledge.catchUp();
        next++;
    }

    @TearDown
    public void close() {
        knowledge.close();
        store.close();
    }
}
