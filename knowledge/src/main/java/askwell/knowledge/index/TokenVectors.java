package askwell.knowledge.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The token vectors of a text for late interaction (Khattab and Zaharia, "ColBERT", SIGIR 2020), four bits a dimension
/// (docs/decisions/006-token-vectors-in-four-bits.md).
///
/// A token takes 200 bytes: where it starts in the text (4), the scale of its vector (4, a float), and two dimensions a
/// byte (192).
final class TokenVectors {

    private static final int VECTOR = EmbeddingModel.DIMENSIONS / 2;
    private static final int TOKEN = 8 + VECTOR;

    /// Half of the fifteen steps between the smallest and the largest value of a vector.
    private static final float HALF = 7.5f;

    /// The similarity to a text without tokens.
    static final float NONE = -1;

    private TokenVectors() {}

    static byte[] packed(Encoding encoding) {
        var packed =
                ByteBuffer.allocate(encoding.tokens().length * TOKEN)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int t = 0; t < encoding.tokens().length; t++) {
            var vector = encoding.tokens()[t];
            float largest = 1e-9f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            packed.putInt(encoding.starts()[t]).putFloat(largest / HALF);
            for (int i = 0; i < VECTOR; i++) {
                packed.put(
                        (byte) (step(vector[i], largest) << 4 | step(vector[i + VECTOR], largest)));
            }
        }
        return packed.array();
    }

    private static int step(float value, float largest) {
        return Math.clamp(Math.round(value / largest * HALF + HALF), 0, 15);
    }

    /// For each vector of a question, its similarity to the most similar token of a text; [#NONE] where there is none.
    static float[] mostSimilar(float[][] question, BytesRef packed) {
        return mostSimilar(question, packed, new int[] {0, Integer.MAX_VALUE}).getFirst();
    }

    /// The same for each part of a text.
    ///
    /// @param bounds where the parts start, ascending, and where the last one ends, in characters of the text; what lies outside
    ///     is not looked at
    static List<float[]> mostSimilar(float[][] question, BytesRef packed, int[] bounds) {
        var best = new ArrayList<float[]>();
        for (int part = 0; part + 1 < bounds.length; part++) {
            best.add(new float[question.length]);
            Arrays.fill(best.getLast(), NONE);
        }
        var tokens =
                ByteBuffer.wrap(packed.bytes, packed.offset, packed.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        var vector = new float[EmbeddingModel.DIMENSIONS];
        var bytes = new byte[VECTOR];
        int part = 0;
        while (tokens.remaining() >= TOKEN) {
            int start = tokens.getInt();
            float scale = tokens.getFloat();
            tokens.get(bytes);
            while (part < best.size() && start >= bounds[part + 1]) {
                part++;
            }
            if (part == best.size()) {
                break;
            }
            if (start >= bounds[part]) {
                unpack(bytes, scale, vector);
                raise(best.get(part), question, vector);
            }
        }
        return best;
    }

    private static void raise(float[] best, float[][] question, float[] vector) {
        for (int q = 0; q < question.length; q++) {
            best[q] = Math.max(best[q], VectorUtil.dotProduct(question[q], vector));
        }
    }

    private static void unpack(byte[] bytes, float scale, float[] vector) {
        for (int i = 0; i < VECTOR; i++) {
            vector[i] = ((bytes[i] >> 4 & 15) - HALF) * scale;
        }
        for (int i = 0; i < VECTOR; i++) {
            vector[i + VECTOR] = ((bytes[i] & 15) - HALF) * scale;
        }
    }
}
