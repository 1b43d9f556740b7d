package askwell.knowledge.answer;

import askwell.knowledge.article.Article;
import askwell.knowledge.article.Taught;

import java.util.List;

/// Something beside the articles that had a say in an answer: a setting, or what moderators have taught.
public sealed interface Influence {

    /// The question was looked up by other names too.
    ///
    /// @param said the words and phrases of the question that have other names here
    /// @param others the other names
    record OtherNames(List<String> said, List<String> others) implements Influence {
        public OtherNames {
            said = List.copyOf(said);
            others = List.copyOf(others);
        }
    }

    /// An article was left out of the search, since it must not be the answer to a question like this one.
    ///
    /// @param taught a [askwell.knowledge.article.Lesson.Never]
    /// @param likeness how like the two questions are, 0 to 1
    record Hidden(Taught taught, Article article, double likeness) implements Influence {}

    /// Nothing was said, since the message is like one that asks nothing of the column.
    ///
    /// @param taught a [askwell.knowledge.article.Lesson.NotAQuestion]
    /// @param likeness how like the two messages are, 0 to 1
    record NoQuestion(Taught taught, double likeness) implements Influence {}
}
