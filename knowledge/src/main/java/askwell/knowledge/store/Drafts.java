package askwell.knowledge.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Keeps what moderators are writing until it is saved, so that nothing that was typed is lost; in the same database as the
/// articles.
///
/// Each change is kept on disk when its method returns. Safe for use by several threads.
public interface Drafts {

    /// How long one is kept that nobody goes on with. One that waits for approval is kept until somebody decides.
    Duration KEPT = Duration.ofDays(30);

    /// Begins one, and deletes those that are too old.
    ///
    /// @param articleId the article that it changes; empty for a new one
    /// @param basedOn the change of that article that the writer saw, 0 for a new one
    /// @param gap what members miss and this answers, by its key
    Draft begin(
            String writerId,
            String writer,
            Optional<String> articleId,
            long basedOn,
            Typed typed,
            Optional<String> gap);

    /// By its key.
    Optional<Draft> find(String key);

    /// Keeps a new state of one, also where it was deleted meanwhile.
    Draft keep(Draft draft);

    /// Deletes one.
    ///
    /// @return whether it was there
    boolean delete(String key);

    /// Everything that somebody has begun and not saved, also where nothing was typed, the latest first.
    List<Draft> allOf(String writerId);

    /// Deletes all of it, also what waits for approval, for good.
    ///
    /// @return how many there were
    int forget(String writerId);

    /// Those in which somebody has typed, or which wait for approval, the latest first.
    List<Draft> of(String writerId);

    /// Those of everybody that wait for approval, the longest waiting first.
    List<Draft> waiting();
}
