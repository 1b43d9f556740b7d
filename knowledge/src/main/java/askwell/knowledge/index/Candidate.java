package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import java.util.List;

/// An article that may answer a question, and what was measured of the two.
///
/// @param score by which candidates are ranked; comparable between the candidates of one question only
/// @param words BM25 as a share of the highest score that the question could get, 0 to 1
/// @param coverage how much of what the question says stands in the article, by informativeness, 0 to 1
/// @param matched the question's words that stand in the article, as the asker wrote them
/// @param passageStart where the passage of the answer starts that comes nearest to the question, in characters
/// @param passageEnd where it ends
/// @param meaning nearness in meaning; [Meaning#NONE] where only words were looked at
public record Candidate(
        Article article,
        double score,
        double words,
        double coverage,
        List<String> matched,
        int passageStart,
        int passageEnd,
        Meaning meaning) {

    public Candidate {
        matched = List.copyOf(matched);
    }

    /// Nearness in meaning: cosines, −1 to 1.
    ///
    /// @param whole of the pooled vectors of both models
    /// @param nearest of the pooled vectors of the question and of the nearest question or wording, first model
    /// @param other of the pooled vectors of the second model
    /// @param first token by token (MaxSim), first model
    /// @param second token by token, second model
    /// @param weakestFirst the mean over the quarter of the question's tokens that are covered worst, first model
    /// @param weakestSecond the same of the second model
    /// @param missedFirst how much nearer, in the mean, the question's tokens come to another candidate, first model
    /// @param missedSecond the same of the second model
    public record Meaning(
            double whole,
            double nearest,
            double other,
            double first,
            double second,
            double weakestFirst,
            double weakestSecond,
            double missedFirst,
            double missedSecond) {

        public static final Meaning NONE = new Meaning(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
