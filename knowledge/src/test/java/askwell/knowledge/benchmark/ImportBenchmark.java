package askwell.knowledge.benchmark;

import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long an import takes without embeddings: from articles in memory until store and index have them on disk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets every field up
public class ImportBenchmark {

    @Param("10000")
    public int articles;

    private List<Article> column = List.of();
    private Path folder;

    @Setup
    public void write() {
        column = PreparedColumn.large().articles(articles);
    }

    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        folder = Folder.temporary();
    }

    @Benchmark
    public void storeAndIndex() {
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.saveAll(column, PreparedColumn.EDIT);
            KnowledgeBase.open(
                            store,
                            folder,
                            PreparedColumn.settings(false),
                            KnowledgeBase.Progress.NONE)
                    .close();
        }
    }

    /// The store's part of it.
    @Benchmark
    public void storeAlone() {
        try (var store = ArticleStores.open(new Storage(folder))) {
            store.saveAll(column, PreparedColumn.EDIT);
        }
    }

    @TearDown(Level.Invocation)
    public void deleteFolder() throws IOException {
        Folder.delete(folder);
    }
}
