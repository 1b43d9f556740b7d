package askwell.knowledge.answer;

import askwell.knowledge.answer.Verdict.Answered;
import askwell.knowledge.answer.Verdict.NoAnswer;
import askwell.knowledge.answer.Verdict.Unsure;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;

import java.util.Optional;

/// What became of a golden question when it was asked.
public record GoldenCheck(Golden golden, Verdict verdict) {

    /// How right it was. A choice of which the right article comes first is not the answer, but leads to it.
    public enum Outcome {
        /// The right article answered it; or nothing did, where nothing is right.
        RIGHT,
        /// The right article was offered first.
        OFFERED,
        /// Anything else.
        WRONG
    }

    public Outcome outcome() {
        return golden.article()
                .map(this::outcome)
                .orElse(verdict instanceof Answered ? Outcome.WRONG : Outcome.RIGHT);
    }

    private Outcome outcome(String right) {
        return switch (verdict) {
            case Answered(var best, _) ->
                    best.article().id().equals(right) ? Outcome.RIGHT : Outcome.WRONG;
            case Unsure(var candidates) ->
                    candidates.getFirst().article().id().equals(right)
                            ? Outcome.OFFERED
                            : Outcome.WRONG;
            case NoAnswer _ -> Outcome.WRONG;
        };
    }

    /// Whether it is as it should be: right, or offered first.
    public boolean holds() {
        return outcome() != Outcome.WRONG;
    }

    /// The article that answered.
    public Optional<Article> answer() {
        return verdict instanceof Answered(var best, _)
                ? Optional.of(best.article())
                : Optional.empty();
    }
}
