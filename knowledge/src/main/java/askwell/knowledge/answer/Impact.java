package askwell.knowledge.answer;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;

import java.util.List;
import java.util.Optional;

/// What a change of the column would bring, before it is made.
///
/// @param likenesses the articles that say nearly the same already, nearest first
/// @param moved known questions that would be answered with another article, or no longer, or only then
/// @param broken golden questions that are answered rightly now and would not be
public record Impact(List<Match> likenesses, List<Moved> moved, List<Broken> broken) {

    public Impact {
        likenesses = List.copyOf(likenesses);
        moved = List.copyOf(moved);
        broken = List.copyOf(broken);
    }

    /// Whether there is nothing to be told before the change is made.
    public boolean isHarmless() {
        return likenesses.isEmpty() && moved.isEmpty() && broken.isEmpty();
    }

    /// A known question that would be answered otherwise.
    ///
    /// @param of the article whose question or wording it is; empty of one that a member has asked
    /// @param now what answers it now
    /// @param then what would answer it
    public record Moved(
            String question, Optional<Article> of, Optional<Article> now, Optional<Article> then) {}

    /// A golden question that would be answered less rightly: no longer by its article, or no longer with that one offered first,
    /// or by an article where none is right.
    ///
    /// @param then what would answer it
    public record Broken(Golden golden, Optional<Article> then) {}
}
