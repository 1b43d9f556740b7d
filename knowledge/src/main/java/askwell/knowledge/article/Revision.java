package askwell.knowledge.article;

import java.time.Instant;
import java.util.Optional;

/// One state of an article: who made it so, when and why. A removal is a revision too.
///
/// @param change the store's running number of this change, from 1; later changes of any article have higher numbers
/// @param articleId the article that changed
/// @param article what it says since this change; empty where it was removed
/// @param who made the change, in words for a person
/// @param when the change was kept
/// @param why in words for a person; may be empty
public record Revision(
        long change,
        String articleId,
        Optional<Article> article,
        String who,
        Instant when,
        String why) {

    public Revision {
        if (change < 1) {
            throw new IllegalArgumentException(
                    "changes are counted from 1, but this one is " + change);
        }
        article.ifPresent(kept -> {
            if (!kept.id().equals(articleId)) {
                throw new IllegalArgumentException(
                        "a revision of %s holds article %s".formatted(articleId, kept.id()));
            }
        });
    }

    /// Whether the article was removed by this change.
    public boolean removed() {
        return article.isEmpty();
    }
}
