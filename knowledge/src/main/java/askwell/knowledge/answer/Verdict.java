package askwell.knowledge.answer;

import java.util.List;

/// What the knowledge base can say to a question.
public sealed interface Verdict {

    /// One article answers it: say it.
    record Answered(Match best, List<Match> runnersUp) implements Verdict {
        public Answered {
            runnersUp = List.copyOf(runnersUp);
        }
    }

    /// One of these may help, likeliest first, at most [#MOST_CANDIDATES]: let the asker choose.
    record Unsure(List<Match> candidates) implements Verdict {
        public static final int MOST_CANDIDATES = 4;

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nothing here answers it: say so, and keep the gap.
    record NoAnswer(Reason reason) implements Verdict {}

    /// Why there is no answer.
    enum Reason {
        /// No article comes near enough.
        NO_ARTICLE,
        /// Small talk, thanks or banter: it asks nothing of the column.
        SMALL_TALK,
        /// It is like a message of which moderators have said that it asks nothing of the column.
        NOT_A_QUESTION,
        /// There are no words to look up: it is empty, or only emoji or links.
        NO_WORDS,
        /// It is longer than [Question#LONGEST].
        TOO_LONG;

        /// Whether another threshold could bring another verdict.
        boolean isOfThresholds() {
            return this == NO_ARTICLE || this == SMALL_TALK;
        }
    }
}
