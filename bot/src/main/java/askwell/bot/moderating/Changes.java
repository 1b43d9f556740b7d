package askwell.bot.moderating;

import askwell.bot.chat.Person;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.ArticleStore.Undone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/// Changes the column: what is changed is kept, then members are answered with it, then whoever wants to know is told.
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final ArticleStore store;
    private final KnowledgeBase knowledge;
    private final List<Saved> told;

    Changes(ArticleStore store, KnowledgeBase knowledge, List<Saved> told) {
        this.store = store;
        this.knowledge = knowledge;
        this.told = List.copyOf(told);
    }

    /// A new article under an id that no other has; one that was removed gives its own back.
    Article free(Article article) {
        var id = article.id();
        for (var number = 2; isTaken(id); number++) {
            id = "%s-%d".formatted(article.id(), number);
        }
        return article.withId(id);
    }

    private boolean isTaken(String id) {
        return store.latest(id).filter(newest -> !newest.removed()).isPresent();
    }

    /// Keeps a new article, whose id is [free][#free].
    ///
    /// @param gap what members miss and this answers, by its key
    /// @throws askwell.knowledge.store.OutdatedChangeException where the id is taken meanwhile
    Revision add(Article article, Edit edit, Optional<String> gap, Person by) {
        var removal = store.latest(article.id()).filter(Revision::removed);
        return save(article, removal.map(Revision::change).orElse(0L), edit, gap, by);
    }

    /// @param gap what members miss and this answers, by its key
    /// @throws askwell.knowledge.store.OutdatedChangeException where the article has changed since `basedOn`
    Revision save(Article article, long basedOn, Edit edit, Optional<String> gap, Person by) {
        return made(store.save(article, basedOn, edit), gap, by);
    }

    /// @throws askwell.knowledge.store.OutdatedChangeException where the article has changed since `basedOn`
    Revision remove(String articleId, long basedOn, Edit edit, Person by) {
        return made(store.remove(articleId, basedOn, edit), Optional.empty(), by);
    }

    /// @throws askwell.knowledge.store.OutdatedChangeException where the article has changed since `basedOn`
    Revision restore(String articleId, long change, long basedOn, Edit edit, Person by) {
        return made(store.restore(articleId, change, basedOn, edit), Optional.empty(), by);
    }

    Undone undo(long first, long last, Edit edit, Person by) {
        var undone = store.undo(first, last, edit);
        knowledge.catchUp();
        undone.made().forEach(revision -> tell(revision, Optional.empty(), by));
        return undone;
    }

    private Revision made(Revision revision, Optional<String> gap, Person by) {
        knowledge.catchUp();
        tell(revision, gap, by);
        return revision;
    }

    /// The change is made: what goes wrong from here on must not look as if it were not.
    private void tell(Revision revision, Optional<String> gap, Person by) {
        for (var one : told) {
            try {
                one.saved(revision, gap, by);
            } catch (RuntimeException trouble) {
                LOG.error(
                        "change {} was kept, but what follows from it failed: {}",
                        revision.change(),
                        trouble.getMessage());
            }
        }
    }
}
