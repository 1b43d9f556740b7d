package askwell.bot;

import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStores;

import java.util.List;

/// Tells which golden questions an import would break, before anything of it is kept.
///
/// @param waits whether to wait until what is kept is found by its meaning, too
record ImportForesight(Storage storage, Settings settings, Watch watch, boolean waits) {

    /// @param changing the articles that would be saved
    /// @throws InterruptedException where the wait is interrupted
    List<Broken> broken(List<Article> changing) throws InterruptedException {
        if (changing.isEmpty() || !ArticleStores.exists(storage)) {
            return List.of();
        }
        try (var store = ArticleStores.open(storage)) {
            return hasGolden(store) ? broken(changing, store) : List.of();
        }
    }

    private static boolean hasGolden(ArticleStore store) {
        return store.lessons().all().stream().anyMatch(one -> one.lesson() instanceof Golden);
    }

    private List<Broken> broken(List<Article> changing, ArticleStore store)
            throws InterruptedException {
        try (var knowledge =
                KnowledgeBase.open(store, storage.folder(), settings.answering(), watch)) {
            if (waits && knowledge.keepsItsIndex()) {
                knowledge.awaitMeaning();
            }
            return knowledge.broken(changing, List.of());
        }
    }
}
