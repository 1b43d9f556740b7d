package askwell.knowledge.index;

import java.util.List;

/// What was found for a question.
///
/// @param candidates best first
/// @param semantic whether they were ranked by meaning too, or by words alone
/// @param length how many of the question's tokens carry meaning; the number of its words where ranked by words alone
public record Retrieval(List<Candidate> candidates, boolean semantic, int length) {

    public Retrieval {
        candidates = List.copyOf(candidates);
    }
}
