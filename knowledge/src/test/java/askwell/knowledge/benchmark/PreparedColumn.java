package askwell.knowledge.benchmark;

import askwell.config.Answering;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Question;
import askwell.knowledge.article.Article;
import askwell.knowledge.index.MadeUpEmbeddings;
import askwell.knowledge.source.ArticleFiles;
import askwell.knowledge.source.Found;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A large column as it lies on disk after an import: store, index and embeddings, the embeddings made up (see
/// [MadeUpEmbeddings]).
///
/// It is made once, in the folder that the system property `askwell.benchmark` names, and taken from there afterwards.
///
/// @param size how many articles
record PreparedColumn(int size) {

    static final ArticleStore.Edit EDIT = new ArticleStore.Edit("benchmark", "");

    private static final long SEED = 20_260_101;

    static LargeColumn large() {
        return large(List.of(Path.of(System.getProperty("askwell.benchmark.sample", "articles"))));
    }

    static LargeColumn large(List<Path> sample) {
        return new LargeColumn(
                ArticleFiles.standard().read(sample).articles().stream()
                        .map(Found::article)
                        .toList(),
                SEED);
    }

    static Answering settings(boolean semantic) {
        var usual = Settings.defaults().answering();
        return new Answering(
                usual.threshold(),
                usual.unsureThreshold(),
                semantic,
                usual.language(),
                usual.synonyms(),
                usual.weights());
    }

    /// The folder of store, index and embeddings, as `askwell --data` takes it.
    Path folder() {
        return Path.of(System.getProperty("askwell.benchmark", "target/benchmark"))
                .toAbsolutePath()
                .resolve(Integer.toString(size));
    }

    List<Article> articles() {
        return large().articles(size);
    }

    List<Question> questions(int words, int count) {
        return large().questions(words, size, count).stream().map(Question::new).toList();
    }

    KnowledgeBase open(boolean semantic) {
        // Nothing changes while it is measured, so that the store may be closed when the index has
        // caught up.
        try (var store = ArticleStores.open(new Storage(folder()))) {
            return KnowledgeBase.open(
                    store, folder(), settings(semantic), KnowledgeBase.Progress.NONE);
        }
    }

    PreparedColumn prepare() throws IOException, InterruptedException {
        var ready = folder().resolve("ready");
        if (!Files.exists(ready)) {
            MadeUpEmbeddings.fill(folder().resolve("embeddings"), articles());
            try (var store = ArticleStores.open(new Storage(folder()))) {
                store.saveAll(articles(), EDIT);
            }
            try (var knowledge = open(true)) {
                knowledge.awaitMeaning();
                knowledge.answer(new Question("Is everything there?"));
            }
            Files.createFile(ready);
        }
        return this;
    }
}
