package askwell.knowledge.intake;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.source.Found;

import java.util.Optional;

/// An article that was read, beside what is kept of it.
///
/// @param kept its newest revision, which may be its removal; empty where there never was such an article
public record Incoming(Found found, Optional<Revision> kept) {

    public enum Change {
        NEW,
        CHANGED,
        /// It was removed, and comes back.
        RETURNING,
        UNCHANGED
    }

    public Article article() {
        return found.article();
    }

    public Change change() {
        if (kept.isEmpty()) {
            return Change.NEW;
        }
        var before = kept.flatMap(Revision::article);
        if (before.isEmpty()) {
            return Change.RETURNING;
        }
        return before.get().equals(article()) ? Change.UNCHANGED : Change.CHANGED;
    }

    public boolean unchanged() {
        return change() == Change.UNCHANGED;
    }
}
