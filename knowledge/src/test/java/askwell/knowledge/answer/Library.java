package askwell.knowledge.answer;

import askwell.config.Answering;
import askwell.config.Storage;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A data folder with what a start of the program opens on it: a store, and a knowledge base that answers from it.
final class Library implements AutoCloseable {

    private static final Edit ANA = new Edit("Ana", "");

    final ArticleStore store;
    final KnowledgeBase knowledge;

    private Library(ArticleStore store, KnowledgeBase knowledge) {
        this.store = store;
        this.knowledge = knowledge;
    }

    static Library open(Path folder, Answering settings) {
        var store = ArticleStores.open(new Storage(folder));
        return new Library(
                store, KnowledgeBase.open(store, folder, settings, KnowledgeBase.Progress.NONE));
    }

    /// A library that was filled, found by all that the settings say, and closed.
    static void fill(Path folder, Answering settings, List<Article> articles)
            throws InterruptedException {
        try (var library = open(folder, settings)) {
            library.save(articles);
            library.knowledge.awaitMeaning();
        }
    }

    static Path index(Path folder) {
        return folder.resolve("index");
    }

    static Path embeddings(Path folder) {
        return folder.resolve("embeddings");
    }

    /// Articles of which each says its own number, as a word, in question and answer.
    static List<Article> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n ->
                        Article.of(
                                "a" + n,
                                "What is drawer%d for?".formatted(n),
                                "It holds paper%d.".formatted(n)))
                .toList();
    }

    void save(Article... articles) {
        save(List.of(articles));
    }

    void save(List<Article> articles) {
        store.saveAll(articles, ANA);
        knowledge.catchUp();
    }

    void remove(String id) {
        store.remove(id, store.latest(id).orElseThrow().change(), ANA);
        knowledge.catchUp();
    }

    void restore(String id, long change) {
        store.restore(id, change, store.latest(id).orElseThrow().change(), ANA);
        knowledge.catchUp();
    }

    List<String> found(String question) {
        return Column.found(knowledge, question);
    }

    @Override
    public void close() {
        knowledge.close();
        store.close();
    }

    /// The files of a folder with their sizes, but for the note of those that were seen whole.
    static Map<String, Long> files(Path folder) throws IOException {
        var files = new TreeMap<String, Long>();
        try (var list = Files.list(folder)) {
            for (var file : list.filter(it -> !it.endsWith("seen-whole.txt")).toList()) {
                files.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return files;
    }

    /// Copies a folder as it is on disk at this moment, with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        while (true) {
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    var copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.write(copy, Files.readAllBytes(file));
                    }
                }
                return;
            } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
                delete(to);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
