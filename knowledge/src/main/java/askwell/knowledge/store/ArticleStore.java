package askwell.knowledge.store;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Revision;
import askwell.knowledge.article.Taught;
import askwell.knowledge.database.StoreException;

import java.util.List;
import java.util.Optional;

/// Keeps every article and every revision of it, numbered by one running change number.
///
/// Each change is whole or not at all, and kept on disk when its method returns. Safe for use by several threads. Every
/// method throws a [StoreException] where the store can no longer be read or written.
public interface ArticleStore extends AutoCloseable {

    /// Keeps a new state of an article, also where it says the same as before: to have looked at it is a change, too.
    ///
    /// @param basedOn the change number of the revision that the editor saw, 0 for a new article
    /// @throws OutdatedChangeException where the article has changed since; nothing is overwritten
    Revision save(Article article, long basedOn, Edit edit);

    /// Keeps the new states of many articles, all of them or none; each on top of whatever state it has now, a removal
    /// included. An article that is already what it shall be is passed over, so that the same import twice changes
    /// nothing.
    ///
    /// @return the revisions that were made, in the order of the articles
    List<Revision> saveAll(List<Article> articles, Edit edit);

    /// Keeps articles as [#saveAll] does, and lessons beside them: all of it or none. What has been taught here already stays
    /// as it is, also where the lesson for the same question has another answer.
    Taken takeIn(List<Article> articles, List<Lesson> lessons, Edit edit);

    /// Removes an article; its revisions stay. Where it is removed already, nothing changes.
    ///
    /// @return the article's removal
    /// @throws OutdatedChangeException where the article has changed since `basedOn`
    Revision remove(String articleId, long basedOn, Edit edit);

    /// Brings the state that an article had after `change` back, as a new revision.
    ///
    /// @throws IllegalArgumentException where `change` is not one of this article, or removed it
    /// @throws OutdatedChangeException where the article has changed since `basedOn`
    Revision restore(String articleId, long change, long basedOn, Edit edit);

    /// Takes changes back: every article that they changed goes back, by a new revision, to what it was before the first of
    /// them. One that has changed again since stays as it is.
    ///
    /// @param first the number of the first of them
    /// @param last the number of the last of them, which may be the first
    Undone undo(long first, long last, Edit edit);

    /// The same, and forgets lessons with it, all of it or none: what taking in has taught.
    ///
    /// @param firstLesson the number of the first of them, 0 for none
    /// @param lastLesson the number of the last of them
    Undone undo(long first, long last, long firstLesson, long lastLesson, Edit edit);

    /// The newest revision of an article, which may be its removal; empty where there never was such an article.
    Optional<Revision> latest(String articleId);

    /// The newest revision of each article that is not removed, in the order of their ids.
    List<Revision> articles();

    /// Whether it keeps no article that is not removed.
    boolean isEmpty();

    /// Every revision of an article, oldest first.
    List<Revision> history(String articleId);

    /// The newest revision of each article that changed after `change`, removals included, in the order of their change
    /// numbers: at most `limit`, so that a large import can be followed in steps.
    List<Revision> changesSince(long change, int limit);

    /// The newest revision of each article that is removed, latest removed first, at most `limit`.
    List<Revision> removed(int limit);

    /// A revision by its change number.
    Optional<Revision> revision(long change);

    /// What moderators have said of questions, kept with the articles.
    Lessons lessons();

    /// What moderators are writing.
    Drafts drafts();

    /// The number of the newest change, 0 where nothing was ever kept.
    long lastChange();

    @Override
    void close();

    /// What came of taking articles and lessons in.
    ///
    /// @param made the revisions that did so, in the order of the articles; their change numbers follow each other
    /// @param taught the lessons that are new
    record Taken(List<Revision> made, List<Taught> taught) {

        public Taken {
            made = List.copyOf(made);
            taught = List.copyOf(taught);
        }
    }

    /// What came of taking changes back.
    ///
    /// @param made the revisions that did so
    /// @param changedSince ids of the articles that have changed again, and so were left alone
    record Undone(List<Revision> made, List<String> changedSince) {

        public Undone {
            made = List.copyOf(made);
            changedSince = List.copyOf(changedSince);
        }
    }

    /// Who makes a change, and why, in words for a person.
    ///
    /// @param who not blank
    /// @param why may be empty
    record Edit(String who, String why) {

        public Edit {
            who = who.strip();
            why = why.strip();
            if (who.isEmpty()) {
                throw new IllegalArgumentException("a change is made by somebody: name who");
            }
        }
    }
}
