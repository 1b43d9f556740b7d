package askwell.knowledge.index;

import org.apache.lucene.util.BytesRef;

import java.util.Arrays;

/// What both models make of an article, as it is kept.
///
/// @param pooled for each model a row for the question, the question with its answer, the centre of question and wordings,
///     and each wording
/// @param bgeTokens the tokens of question and answer, see [TokenVectors]
/// @param miniTokens the same of the second model
record Embedding(byte[] pooled, byte[] bgeTokens, byte[] miniTokens) {

    private static final int ROWS_BESIDE_WORDINGS = 3;

    private static final byte[] NOTHING = {};

    /// What is kept of a line that is no article: its pooled vector by the first model.
    static Embedding ofLine(byte[] pooled) {
        return new Embedding(pooled, NOTHING, NOTHING);
    }

    enum Row {
        QUESTION,
        WHOLE,
        CENTRE
    }

    /// One model's row of the pooled vectors of an article.
    static byte[] row(BytesRef pooled, EmbeddingModel model, Row row) {
        return row(pooled, model.ordinal() * rows(pooled) + row.ordinal());
    }

    /// One model's row of an article's question, 0, or of a wording, from 1.
    static byte[] asked(BytesRef pooled, EmbeddingModel model, int number) {
        int row = number == 0 ? Row.QUESTION.ordinal() : ROWS_BESIDE_WORDINGS + number - 1;
        return row(pooled, model.ordinal() * rows(pooled) + row);
    }

    private static int rows(BytesRef pooled) {
        return pooled.length / EmbeddingModel.DIMENSIONS / EmbeddingModel.values().length;
    }

    private static byte[] row(BytesRef pooled, int index) {
        int start = pooled.offset + index * EmbeddingModel.DIMENSIONS;
        return Arrays.copyOfRange(pooled.bytes, start, start + EmbeddingModel.DIMENSIONS);
    }

    /// How near a question is to an article in the eyes of one model: the mean of its nearness to the question side (the
    /// nearest of question and wordings, and their centre) and to question and answer together, in which the answer
    /// counts as much as one wording more.
    static Nearness nearness(byte[] question, BytesRef pooled, EmbeddingModel model) {
        int rows = rows(pooled);
        int first = model.ordinal() * rows;
        float asked = Pooled.cosine(question, row(pooled, first));
        float whole = Pooled.cosine(question, row(pooled, first + Row.WHOLE.ordinal()));
        float centre = Pooled.cosine(question, row(pooled, first + Row.CENTRE.ordinal()));
        float nearest = asked;
        for (int i = first + ROWS_BESIDE_WORDINGS; i < first + rows; i++) {
            nearest = Math.max(nearest, Pooled.cosine(question, row(pooled, i)));
        }
        int wordings = rows - ROWS_BESIDE_WORDINGS;
        float share = (1f + wordings) / (2f + wordings);
        return new Nearness(nearest, share * (nearest + centre) / 2 + (1 - share) * whole);
    }

    /// @param nearest cosine of the nearest among question and wordings
    /// @param all question side and answer together
    record Nearness(float nearest, float all) {}
}
