package askwell.knowledge.index;

import org.apache.lucene.util.VectorUtil;

/// Vectors of whole texts, one byte a dimension. A vector's length is lost, its direction kept to about 1 in 250, which is
/// all that a cosine needs.
final class Pooled {

    private Pooled() {}

    static byte[] quantized(float[] vector) {
        float largest = 1e-9f;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        var bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] * 127 / largest);
        }
        return bytes;
    }

    static float cosine(byte[] one, byte[] other) {
        return VectorUtil.cosine(one, other);
    }
}
