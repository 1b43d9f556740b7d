package askwell.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class RankingsTest {

    private static final List<String> RANKING = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void success_asks_for_one_right_article_among_the_first() {
        assertThat(Rankings.success(RANKING, Set.of("b", "c"), 1)).isZero();
        assertThat(Rankings.success(RANKING, Set.of("b", "c"), 2)).isEqualTo(1);
    }

    @Test
    void recall_asks_for_all_of_them() {
        assertThat(Rankings.recall(RANKING, Set.of("b", "f", "z", "e"), 5)).isEqualTo(0.5);
    }

    @Test
    void reciprocal_rank_looks_at_the_first_right_one_alone() {
        assertThat(Rankings.reciprocalRank(RANKING, Set.of("c", "d"), 10)).isEqualTo(1.0 / 3);
        assertThat(Rankings.reciprocalRank(RANKING, Set.of("c"), 2)).isZero();
        assertThat(Rankings.reciprocalRank(RANKING, Set.of("z"), 10)).isZero();
    }

    @Test
    void ndcg_of_one_right_article_is_its_discount() {
        assertThat(Rankings.ndcg(RANKING, Set.of("a"), 10)).isEqualTo(1);
        assertThat(Rankings.ndcg(RANKING, Set.of("c"), 10)).isCloseTo(0.5, within(1e-12));
    }

    /// Ranks 2 and 4 of three right ones: (1/log2 3 + 1/log2 5) / (1 + 1/log2 3 + 1/2).
    @Test
    void ndcg_is_a_share_of_what_the_best_ranking_would_have() {
        assertThat(Rankings.ndcg(RANKING, Set.of("b", "d", "z"), 10))
                .isCloseTo(0.4982, within(1e-4));
    }

    @Test
    void an_empty_ranking_earns_nothing() {
        assertThat(Rankings.success(List.of(), Set.of("a"), 1)).isZero();
        assertThat(Rankings.recall(List.of(), Set.of("a"), 5)).isZero();
        assertThat(Rankings.ndcg(List.of(), Set.of("a"), 10)).isZero();
    }
}
