package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

import java.util.Random;

/// Tokens of an article, as they are kept for late interaction.
class TokenVectorsTest {

    private static final Random RANDOM = new Random(4);

    private static float[][] vectors(int tokens) {
        var vectors = new float[tokens][EmbeddingModel.DIMENSIONS];
        for (var vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) RANDOM.nextGaussian();
            }
            VectorUtil.l2normalize(vector);
        }
        return vectors;
    }

    private static BytesRef packed(float[][] vectors, int... starts) {
        return new BytesRef(TokenVectors.packed(new Encoding(vectors[0], vectors, starts)));
    }

    @Test
    void a_similarity_changes_by_less_than_three_hundredths() {
        var question = vectors(20);
        for (var token : vectors(200)) {
            var similar = TokenVectors.mostSimilar(question, packed(new float[][] {token}, 0));
            for (int q = 0; q < question.length; q++) {
                assertThat(similar[q])
                        .isCloseTo(VectorUtil.dotProduct(question[q], token), within(0.03f));
            }
        }
    }

    @Test
    void a_token_is_most_similar_to_itself() {
        var tokens = vectors(5);
        for (float similarity : TokenVectors.mostSimilar(tokens, packed(tokens, 0, 3, 7, 9, 12))) {
            assertThat(similarity).isCloseTo(1, within(0.03f));
        }
    }

    @Test
    void each_part_of_a_text_is_compared_by_its_own_tokens() {
        var tokens = vectors(3);
        var parts =
                TokenVectors.mostSimilar(
                        new float[][] {tokens[1]},
                        packed(tokens, 0, 10, 20),
                        new int[] {5, 15, 25});
        assertThat(parts.get(0)[0]).isCloseTo(1, within(0.03f));
        assertThat(parts.get(1)[0]).isLessThan(0.5f);
    }

    @Test
    void a_part_without_tokens_is_similar_to_nothing() {
        var tokens = vectors(1);
        assertThat(TokenVectors.mostSimilar(tokens, packed(tokens, 0), new int[] {5, 9}).getFirst())
                .containsExactly(TokenVectors.NONE);
    }
}
