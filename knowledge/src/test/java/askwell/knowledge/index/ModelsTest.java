package askwell.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Models that were made ready say what they always say.
class ModelsTest {
    private static final String TEXT =
            "How long may my mother stay in respite care while I am in hospital?";

    @TempDir static Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(ReadyModels.FOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void a_ready_one_makes_the_same_vectors(EmbeddingModel model) throws IOException {
        Encoding shipped;
        try (var encoder = Encoder.open(model)) {
            shipped = encoder.encode(TEXT);
        }
        Models.makeReady(folder);
        System.setProperty(ReadyModels.FOLDER, folder.toString());

        try (var encoder = Encoder.open(model)) {
            assertThat(encoder.encode(TEXT).pooled()).isEqualTo(shipped.pooled());
            assertThat(encoder.encode(TEXT).tokens()).isDeepEqualTo(shipped.tokens());
        }
    }

    @Test
    void in_place_of_a_damaged_one_the_shipped_one_is_taken() throws IOException {
        var damaged = Files.createTempDirectory(folder, "damaged");
        Files.writeString(damaged.resolve("all-minilm-l6-v2-q.onnx"), "no model");
        System.setProperty(ReadyModels.FOLDER, damaged.toString());

        try (var encoder = Encoder.open(EmbeddingModel.MINILM)) {
            assertThat(encoder.encode(TEXT).tokens()).isNotEmpty();
        }
    }

    @Test
    void without_a_ready_one_the_shipped_one_is_taken() throws IOException {
        System.setProperty(
                ReadyModels.FOLDER, Files.createTempDirectory(folder, "empty").toString());

        assertThat(ReadyModels.of(EmbeddingModel.MINILM)).isEmpty();
    }
}
