package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Answering;
import askwell.config.Answering.FieldWeights;
import askwell.knowledge.article.Article;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Articles are found by their words at once, and their vectors filled in behind it, whatever comes between.
class FillingInTest {

    private static final Answering SETTINGS =
            new Answering(.72, .012, true, "english", List.of(), new FieldWeights(1, 1, 1, 1));

    private static final List<Article> MANY =
            IntStream.range(0, 48)
                    .mapToObj(n -> Article.of("a" + n, "What is drawer" + n + "?", "Paper" + n))
                    .toList();

    @TempDir Path folder;

    private static ArticleIndex open(Path folder) throws IOException {
        return ArticleIndex.open(folder.resolve("index"), folder.resolve("embeddings"), SETTINGS);
    }

    private static void put(ArticleIndex index, List<Article> articles, long change) {
        index.update(articles, List.of(), change, "");
        index.refresh();
    }

    private static List<String> found(ArticleIndex index, String question) {
        return index.search(question, _ -> List.of(), Set::of, 3).candidates().stream()
                .map(candidate -> candidate.article().id())
                .toList();
    }

    private static void awaitAtMost(ArticleIndex index, int waiting) throws InterruptedException {
        while (index.waiting() > waiting) {
            Thread.sleep(2);
        }
    }

    @Test
    void a_stop_in_the_middle_is_gone_on_from() throws Exception {
        int left;
        try (var index = open(folder)) {
            put(index, MANY, 1);
            assertThat(index.waiting()).isEqualTo(MANY.size());
            assertThat(found(index, "paper47")).startsWith("a47");

            awaitAtMost(index, MANY.size() - 1);
            left = index.waiting();
            assertThat(left).isPositive();
        }
        try (var index = open(folder)) {
            assertThat(index.waiting()).isBetween(1, left);
            assertThat(index.change()).isEqualTo(1);
            assertThat(found(index, "paper47")).startsWith("a47");
            awaitAtMost(index, 0);
            assertThat(index.search("paper47", _ -> List.of(), Set::of, 3).semantic()).isTrue();
        }
        try (var index = open(folder)) {
            assertThat(index.waiting()).isZero();
        }
    }

    @Test
    void no_text_is_waited_for_in_vain() throws Exception {
        var odd =
                List.of(
                        "\uD83C",
                        "\u0000",
                        "🌼👩‍👩‍👧",
                        ".",
                        "\u202e\ufeff",
                        "Ω".repeat(4_000),
                        "a\r\n\tb");
        try (var index = open(folder)) {
            put(
                    index,
                    odd.stream()
                            .map(text -> Article.of("a" + odd.indexOf(text), text, text.repeat(3)))
                            .toList(),
                    1);
            awaitAtMost(index, 0);
            assertThat(index.size()).isEqualTo(odd.size());
        }
    }

    @Test
    void articles_wait_for_whatever_embedding_did_not_reach_the_disk() throws Exception {
        try (var index = open(folder)) {
            put(index, MANY.subList(0, 10), 1);
            awaitAtMost(index, 0);
            index.commit();
            copy("embeddings", "early");

            put(index, MANY.subList(10, 14), 2);
            awaitAtMost(index, 0);
            index.commit();
            copy("index", "early");
            copy("embeddings", "late");
            copy("index", "late");
        }
        try (var index = open(folder.resolve("early"))) {
            assertThat(index.waiting()).isEqualTo(4);
            assertThat(index.size()).isEqualTo(14);
        }
        try (var index = open(folder.resolve("late"))) {
            assertThat(index.waiting()).isZero();
        }
    }

    @Test
    void whatever_is_on_disk_at_any_moment_has_embeddings_for_all_that_do_not_wait()
            throws Exception {
        try (var index = open(folder)) {
            put(index, MANY.subList(0, 4), 1);
            for (int moment = 0; moment < 8; moment++) {
                put(index, MANY.subList(4 + moment, 5 + moment), moment + 2);
                index.commit();
                // Read after the index, it can only have more than the index had.
                copy("index", "moment" + moment);
                copy("embeddings", "moment" + moment);
                Thread.sleep(20);
            }
        }
        for (int moment = 0; moment < 8; moment++) {
            var copy = folder.resolve("moment" + moment);
            int without = withoutEmbedding(copy.resolve("embeddings"), 5 + moment);
            try (var kept =
                    LuceneIndex.open(
                            copy.resolve("index"), IndexWriterConfig::new, new SearcherFactory())) {
                assertThat(kept.writer().getDocStats().numDocs).isEqualTo(5 + moment);
                var searcher = kept.searchers().acquire();
                int waiting =
                        searcher.count(new TermQuery(new Term(ArticleDocument.EMBEDDED, "no")));
                kept.searchers().release(searcher);
                assertThat(waiting).isGreaterThanOrEqualTo(without);
            }
        }
    }

    private static int withoutEmbedding(Path embeddings, int articles) throws IOException {
        var store = EmbeddingStore.open(embeddings);
        int without = 0;
        try (var view = store.view()) {
            for (var article : MANY.subList(0, articles)) {
                without += view.pooled(Embedder.key(article)).isPresent() ? 0 : 1;
            }
        }
        store.close();
        return without;
    }

    /// Copies what a kill at this moment would leave.
    private void copy(String what, String to) throws IOException {
        var copy = Files.createDirectories(folder.resolve(to).resolve(what));
        while (true) {
            try (var files = Files.list(folder.resolve(what))) {
                for (var file : files.toList()) {
                    Files.write(copy.resolve(file.getFileName()), Files.readAllBytes(file));
                }
                return;
            } catch (NoSuchFileException mergedMeanwhile) {
                try (var copied = Files.list(copy)) {
                    for (var file : copied.toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
