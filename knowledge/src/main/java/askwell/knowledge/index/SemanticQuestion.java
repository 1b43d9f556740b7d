package askwell.knowledge.index;

import org.apache.lucene.util.BytesRef;

/// A text of the asker's, the whole message or a sentence of it, as both models see it.
///
/// @param bge its pooled vector by the first model, as bytes
/// @param mini the same by the second
record SemanticQuestion(EncodedQuestion encoded, byte[] bge, byte[] mini) {

    private static final double SECOND_MODEL = 0.18;
    private static final double HALF_LENGTH = 7;

    static SemanticQuestion of(EncodedQuestion encoded) {
        return new SemanticQuestion(
                encoded,
                Pooled.quantized(encoded.bge().pooled()),
                Pooled.quantized(encoded.mini().pooled()));
    }

    /// How near the pooled vectors of a document are.
    ///
    /// @param whole of both models
    /// @param nearest to the nearest of question and wordings, first model
    /// @param other of the second model
    record Nearness(double whole, double nearest, double other) {}

    Nearness nearness(BytesRef pooled) {
        var first = Embedding.nearness(bge, pooled, EmbeddingModel.BGE_SMALL);
        var second = Embedding.nearness(mini, pooled, EmbeddingModel.MINILM);
        return new Nearness(
                (1 - SECOND_MODEL) * first.all() + SECOND_MODEL * second.all(),
                first.nearest(),
                second.all());
    }

    /// How far its tokens can be trusted, 0 to 1: few tokens say little one by one.
    double gate() {
        double square = (double) encoded.length() * encoded.length();
        return square / (square + HALF_LENGTH * HALF_LENGTH);
    }
}
