package askwell.knowledge.store;

import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Taught;

import java.util.List;
import java.util.Optional;

/// Keeps what moderators have said of questions, beside the articles and in the same database.
///
/// Each change is kept on disk when its method returns. Safe for use by several threads.
public interface Lessons {

    /// Keeps a lesson; the same one again is not kept twice. A golden question that had another answer has this one from now
    /// on.
    Taught teach(Lesson lesson, String who);

    /// Forgets a lesson.
    ///
    /// @return what was forgotten; empty where it no longer held
    Optional<Taught> forget(long number);

    /// Those that hold, oldest first.
    List<Taught> all();

    /// Changes with every lesson that is taught or forgotten, 0 where none ever was.
    long state();
}
