package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedEmbedderTest {
    @Test
    void several_columns_use_one_pair_of_models_until_the_last_is_closed() {
        try (var one = Embedder.open()) {
            var other = Embedder.open();
            assertThat(other).isSameAs(one);

            other.close();

            assertThat(one.pooled("who could look after dad?")).hasSize(EmbeddingModel.DIMENSIONS);
        }
    }
}
