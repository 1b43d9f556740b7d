package askwell.knowledge.index;

import org.apache.lucene.util.BytesRef;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How similar the tokens of a message and of its sentences are to those of some documents in the eyes of one model: for each
/// token of the asker's, its similarity to the most similar token of the document.
final class TokenSimilarities {
    private final float[][] question;
    private final int[] starts;
    private final float[] best;
    private final List<float[]> documents = new ArrayList<>();

    /// @param parts the vectors of the tokens of the message as a whole, then those of each of its sentences
    TokenSimilarities(List<float[][]> parts) {
        question = parts.stream().flatMap(Stream::of).toArray(float[][]::new);
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).length;
        }
        best = new float[question.length];
        Arrays.fill(best, TokenVectors.NONE);
    }

    /// Adds a document, which has the next number from 0.
    ///
    /// @param tokens those of the document, see [TokenVectors]; a document without any is similar to nothing
    void add(Optional<BytesRef> tokens) {
        var similar =
                tokens.map(packed -> TokenVectors.mostSimilar(question, packed))
                        .orElseGet(() -> new float[question.length]);
        for (int i = 0; i < best.length; i++) {
            best[i] = Math.max(best[i], similar[i]);
        }
        documents.add(similar);
    }

    /// MaxSim: the mean over the tokens of a part.
    double mean(int part, int document) {
        return mean(of(part, documents.get(document)));
    }

    /// The mean over the quarter of a part's tokens that a document covers worst.
    double weakest(int part, int document) {
        var sorted = of(part, documents.get(document));
        Arrays.sort(sorted);
        return mean(Arrays.copyOf(sorted, Math.min(sorted.length, Math.max(1, sorted.length / 4))));
    }

    /// How much nearer, in the mean, a part's tokens come to another of the documents.
    double missed(int part, int document) {
        return mean(of(part, best)) - mean(part, document);
    }

    private float[] of(int part, float[] all) {
        return Arrays.copyOfRange(all, starts[part], starts[part + 1]);
    }

    /// 0 of none.
    static double mean(float[] similarities) {
        double sum = 0;
        for (float similarity : similarities) {
            sum += similarity;
        }
        return similarities.length == 0 ? 0 : sum / similarities.length;
    }
}
