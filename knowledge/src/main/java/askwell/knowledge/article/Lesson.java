package askwell.knowledge.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that a moderator has said of questions, beside the articles.
public sealed interface Lesson {

    /// What it is about: where something has been said of that already, another lesson says otherwise, or the same. A question
    /// has one golden answer; of all else, there may be several.
    default Lesson subject() {
        return this instanceof Golden(var question, _)
                ? new Golden(question, Optional.empty())
                : this;
    }

    /// A question, and what answers it: a golden question, by which answers are held.
    ///
    /// @param article the id of the article that does; empty where none does
    record Golden(String question, Optional<String> article) implements Lesson {

        /// The golden questions among lessons, in their order.
        public static List<Golden> among(Stream<? extends Lesson> lessons) {
            return lessons.filter(Golden.class::isInstance).map(Golden.class::cast).toList();
        }
    }

    /// An article that must not be the answer to a question, nor to the like of it.
    ///
    /// @param article its id
    record Never(String question, String article) implements Lesson {}

    /// A message that asks nothing of the column, nor does the like of it.
    record NotAQuestion(String message) implements Lesson {}

    /// Words and phrases that mean the same in this organisation.
    ///
    /// @param phrases two or more
    record SameMeaning(List<String> phrases) implements Lesson {
        public SameMeaning {
            phrases =
                    phrases.stream()
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .toList();
            if (phrases.size() < 2) {
                throw new IllegalArgumentException(
                        "it takes two phrases to mean the same, but these are " + phrases);
            }
        }
    }
}
