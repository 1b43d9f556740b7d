package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Has some articles embedded by all processors, each taking the next one as soon as it has done one. What is done is kept by
/// one of them while the others go on.
final class Filling {

    /// How many are embedded between two writes. A write takes about as long as embedding one article; what was not written is
    /// embedded again after the process was killed.
    private static final int BATCH = 32;

    private final Queue<Article> rest;
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final Function<Article, EmbeddingStore.Entry> embedding;
    private final Consumer<List<Made>> keeping;
    private final BooleanSupplier stopped;

    /// An article, and its embedding to be kept.
    record Made(Article article, EmbeddingStore.Entry entry) {}

    /// @param stopped looked at before each article
    Filling(
            Collection<Article> articles,
            Function<Article, EmbeddingStore.Entry> embedding,
            Consumer<List<Made>> keeping,
            BooleanSupplier stopped) {
        // The longest first, so that at the end no processor waits long for another.
        this.rest =
                new ConcurrentLinkedQueue<>(
                        articles.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                        (Article it) -> it.answer().length())
                                                .reversed())
                                .toList());
        this.embedding = embedding;
        this.keeping = keeping;
        this.stopped = stopped;
    }

    /// Returns when all are kept, or those at hand where it was stopped.
    void run() {
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(_ -> work());
        keep();
    }

    private void work() {
        while (!stopped.getAsBoolean()) {
            var next = rest.poll();
            if (next == null) {
                return;
            }
            made.add(new Made(next, embedding.apply(next)));
            if (made.size() >= BATCH) {
                keep();
            }
        }
    }

    private synchronized void keep() {
        var done = new ArrayList<Made>();
        for (var one = made.poll(); one != null; one = made.poll()) {
            done.add(one);
        }
        if (!done.isEmpty()) {
            keeping.accept(done);
        }
    }
}
