package askwell.knowledge.index;

import java.util.List;
import java.util.Set;

/// What was found for a question.
///
/// @param candidates best first
/// @param semantic whether they were ranked by meaning too, or by words alone
/// @param length how many of the question's tokens carry meaning; the number of its words where ranked by words alone
/// @param sentences how many sentences of the message were looked up one by one
/// @param lift how much further one of them puts the best candidate above the others than the whole message does; 0 or more
/// @param lookedUp the words that were looked up, as [Words] has them: those of the question or, where it misspelt one, what it
///     was taken for, and their synonyms
public record Retrieval(
        List<Candidate> candidates,
        boolean semantic,
        int length,
        int sentences,
        double lift,
        Set<String> lookedUp) {

    public Retrieval {
        candidates = List.copyOf(candidates);
        lookedUp = Set.copyOf(lookedUp);
    }
}
