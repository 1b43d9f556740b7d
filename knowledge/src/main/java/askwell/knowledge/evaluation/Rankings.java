package askwell.knowledge.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How well one ranking serves one question, with binary relevance: an article answers or does not.
final class Rankings {

    private Rankings() {}

    /// Whether one of the first `depth` is right: 1 or 0. At depth 1 it is the precision at 1.
    static double success(List<String> ranking, Set<String> relevant, int depth) {
        return hits(ranking, relevant, depth) > 0 ? 1 : 0;
    }

    /// The share of the right ones that are among the first `depth` (Manning, Raghavan & Schütze, *Introduction to
    /// Information Retrieval*, 2008, section 8.4).
    static double recall(List<String> ranking, Set<String> relevant, int depth) {
        return hits(ranking, relevant, depth) / (double) relevant.size();
    }

    /// One over the rank of the first right one, 0 where it is not among the first `depth` (Voorhees, *The TREC-8 Question
    /// Answering Track Report*, 1999). Its mean over questions is the MRR.
    static double reciprocalRank(List<String> ranking, Set<String> relevant, int depth) {
        for (var rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
            if (relevant.contains(ranking.get(rank - 1))) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    /// The discounted cumulative gain of the first `depth`, as a share of what the best ranking would have (Järvelin &
    /// Kekäläinen, *Cumulated gain-based evaluation of IR techniques*, ACM TOIS 20(4), 2002), with gains of 0 and 1 and the
    /// discount log2(rank + 1).
    static double ndcg(List<String> ranking, Set<String> relevant, int depth) {
        var gain = 0.0;
        for (var rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
            gain += relevant.contains(ranking.get(rank - 1)) ? discount(rank) : 0;
        }
        var ideal = 0.0;
        for (var rank = 1; rank <= Math.min(depth, relevant.size()); rank++) {
            ideal += discount(rank);
        }
        return gain / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    private static int hits(List<String> ranking, Set<String> relevant, int depth) {
        var first = new HashSet<>(ranking.subList(0, Math.min(depth, ranking.size())));
        first.retainAll(relevant);
        return first.size();
    }
}
