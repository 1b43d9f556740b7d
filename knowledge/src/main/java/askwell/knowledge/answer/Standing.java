package askwell.knowledge.answer;

import java.util.List;

/// How a match stands in the field, in figures.
///
/// @param score by which matches are ranked; comparable between those of one question only
/// @param nearness in meaning of the question to the nearest question or wording of the article, −1 to 1 (cosine); 0 where only
///     words were looked at
/// @param words how much of the highest score that its words could bring the question it got, 0 to 1 (BM25)
/// @param coverage how much of what the question says stands in the article, by informativeness, 0 to 1
/// @param matchedTerms the question's words that stand in the article, as the asker wrote them
public record Standing(
        double score, double nearness, double words, double coverage, List<String> matchedTerms) {

    public Standing {
        matchedTerms = List.copyOf(matchedTerms);
    }
}
