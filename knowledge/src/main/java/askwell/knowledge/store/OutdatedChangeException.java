package askwell.knowledge.store;

import askwell.knowledge.article.Revision;

import java.util.Optional;

/// A change was made on a state of an article that is no longer its newest; nothing was kept.
public final class OutdatedChangeException extends RuntimeException {

    private final transient Optional<Revision> newest;

    OutdatedChangeException(String articleId, Optional<Revision> newest) {
        super(
                newest.map(revision ->
                                "article %s was changed by %s in the meantime: look at it again"
                                        .formatted(articleId, revision.who()))
                        .orElse("there is no article " + articleId));
        this.newest = newest;
    }

    /// What the article is now; empty where there never was such an article.
    public Optional<Revision> newest() {
        return newest;
    }
}
