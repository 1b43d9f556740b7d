package askwell.knowledge.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well the right articles are ranked, over the questions that an article answers and whatever the verdict was.
///
/// @param success1 the best match is right (Success@1)
/// @param success5 a right article is among the first five (Success@5)
/// @param recall5 the share of the right articles that are among the first five (Recall@5)
/// @param mrr10 one over the rank of the first right one among ten (MRR@10)
/// @param ndcg10 discounted cumulative gain of the first ten, normalised (nDCG@10)
public record Finding(
        Figure success1, Figure success5, Figure recall5, Figure mrr10, Figure ndcg10) {

    static Finding of(List<Trial> trials) {
        var answerable = trials.stream().filter(Trial::answerable).toList();
        return new Finding(
                mean(answerable, t -> Rankings.success(t.ranking(), t.relevant(), 1)),
                mean(answerable, t -> Rankings.success(t.ranking(), t.relevant(), 5)),
                mean(answerable, t -> Rankings.recall(t.ranking(), t.relevant(), 5)),
                mean(answerable, t -> Rankings.reciprocalRank(t.ranking(), t.relevant(), 10)),
                mean(answerable, t -> Rankings.ndcg(t.ranking(), t.relevant(), 10)));
    }

    private static Figure mean(List<Trial> trials, ToDoubleFunction<Trial> measure) {
        return Figure.of(trials.stream().mapToDouble(measure).toArray());
    }
}
