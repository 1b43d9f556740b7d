package askwell.bot.asking;

import askwell.bot.group.Mention;
import askwell.config.Group;
import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Verdict;
import askwell.knowledge.answer.Verdict.Reason;

import java.util.List;

/// What came of a question.
///
/// @param question in the asker's own words
/// @param explanation what the column says to it, and why
/// @param mention what it asks about the groups themselves
/// @param groups those to name: the ones it asks about, or the one that fits its answer; may be empty
public record Outcome(
        String question, Explanation explanation, Mention mention, List<Group> groups) {

    public Outcome {
        groups = List.copyOf(groups);
    }

    Verdict verdict() {
        return explanation.verdict();
    }

    /// Why there is no answer, as it is said: what is taken for no question, but asks something all the same, has no article.
    Reason told(Reason reason) {
        return switch (reason) {
            case SMALL_TALK, NOT_A_QUESTION ->
                    question.contains("?") ? Reason.NO_ARTICLE : Reason.SMALL_TALK;
            case NO_ARTICLE, NO_WORDS, TOO_LONG -> reason;
        };
    }
}
