package askwell.bot.asking;

import askwell.bot.group.Groups;
import askwell.bot.group.Mention;
import askwell.config.Group;
import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;

import java.util.List;
import java.util.Optional;

/// Looks a question up in the column and among the groups.
public final class Asking {
    private final KnowledgeBase knowledge;
    private final Groups groups;

    public Asking(KnowledgeBase knowledge, Groups groups) {
        this.knowledge = knowledge;
        this.groups = groups;
    }

    /// Never throws for any text.
    public Outcome ask(String text) {
        var question = new Question(text);
        var explanation = knowledge.explain(question);
        var mention =
                question.text().length() > Question.LONGEST
                        ? new Mention.Elsewhere()
                        : groups.mentioned(question.text());
        var named =
                switch (mention) {
                    case Mention.Named(var those) -> those;
                    case Mention.NoSuchGroup() -> List.<Group>of();
                    case Mention.Elsewhere() -> fitting(question.text(), explanation);
                };
        return new Outcome(question.text(), explanation, mention, named);
    }

    private List<Group> fitting(String question, Explanation explanation) {
        return best(explanation.verdict())
                .flatMap(best ->
                        groups.fitting(
                                question, best.article().topics(), best.article().question()))
                .stream()
                .toList();
    }

    private static Optional<Match> best(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, _) -> Optional.of(best);
            case Verdict.Unsure(var candidates) -> candidates.stream().findFirst();
            case Verdict.NoAnswer _ -> Optional.empty();
        };
    }
}
