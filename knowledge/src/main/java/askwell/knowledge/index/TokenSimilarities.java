package askwell.knowledge.index;

import org.apache.lucene.util.BytesRef;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How similar the tokens of a message and of its sentences are to those of some documents in the eyes of one model: for each
/// token of the asker's, its similarity to the most similar token of the document.
final class TokenSimilarities {
    private final int[] starts;
    private final List<float[]> documents;
    private final float[] best;

    private TokenSimilarities(int[] starts, List<float[]> documents, float[] best) {
        this.starts = starts;
        this.documents = documents;
        this.best = best;
    }

    /// @param parts the vectors of the tokens of the message as a whole, then those of each of its sentences
    /// @param tokens those of a document, see [TokenVectors]; one without any is similar to nothing
    static <D> TokenSimilarities of(
            List<float[][]> parts, List<D> documents, Parallel.Step<D, Optional<BytesRef>> tokens) {
        var question = parts.stream().flatMap(Stream::of).toArray(float[][]::new);
        var starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).length;
        }
        var similar =
                Parallel.map(
                        documents,
                        document ->
                                tokens.of(document)
                                        .map(packed -> TokenVectors.mostSimilar(question, packed))
                                        .orElseGet(() -> new float[question.length]));
        var best = new float[question.length];
        Arrays.fill(best, TokenVectors.NONE);
        for (var one : similar) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], one[i]);
            }
        }
        return new TokenSimilarities(starts, similar, best);
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
