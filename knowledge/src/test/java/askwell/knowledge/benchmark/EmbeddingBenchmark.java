package askwell.knowledge.benchmark;

import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.BareSessions;
import askwell.knowledge.index.Models;
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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long it takes to embed articles: in the program, from the moment they are in the store until they are found by
/// meaning, and in bare sessions of ONNX Runtime.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets every field up
public class EmbeddingBenchmark {

    /// Articles to embed.
    @State(Scope.Benchmark)
    public static class Column {
        @Param("120")
        public int articles;

        private List<Article> articleList = List.of();

        @Setup
        public void write() {
            articleList = PreparedColumn.large().articles(articles);
        }
    }

    /// An empty column whose models are loaded, once for all measurements, as the bare sessions are.
    @State(Scope.Benchmark)
    public static class Program {
        private final Models models = Models.load(PreparedColumn.settings(true));
        private Path folder;
        private ArticleStore store;
        private KnowledgeBase knowledge;

        @Setup(Level.Invocation)
        public void open(Column column) throws IOException {
            folder = Folder.temporary();
            store = ArticleStores.open(new Storage(folder));
            knowledge =
                    KnowledgeBase.open(
                            store,
                            folder,
                            PreparedColumn.settings(true),
                            KnowledgeBase.Progress.NONE);
            knowledge.nearness("the models", "are loaded");
            store.saveAll(column.articleList, PreparedColumn.EDIT);
        }

        @TearDown(Level.Invocation)
        public void close() throws IOException {
            knowledge.close();
            store.close();
            Folder.delete(folder);
        }

        @TearDown
        public void unload() {
            models.close();
        }
    }

    /// The networks alone.
    @State(Scope.Benchmark)
    public static class Bare {
        /// Threads that run at the same time, and threads inside each run.
        @Param({"2x1", "1x2"})
        public String threads;

        @Param({"1", "4", "16"})
        public int batch;

        private BareSessions sessions;

        @Setup
        public void open(Column column) {
            var counts = threads.split("x");
            sessions =
                    new BareSessions(
                            column.articleList,
                            Integer.parseInt(counts[0]),
                            Integer.parseInt(counts[1]));
        }

        @TearDown
        public void close() throws Exception {
            sessions.close();
        }
    }

    @Benchmark
    public void program(Program program) throws InterruptedException {
        program.knowledge.catchUp();
        program.knowledge.awaitMeaning();
    }

    @Benchmark
    public void bareSessions(Bare bare) throws Exception {
        bare.sessions.run(bare.batch);
    }
}
