package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fills an embedding store in a minute where the models would take hours: an article's vectors are put together from
/// those of a few hundred real lines, drawn by chance, the pooled ones with some noise. Their number and size are real,
/// so that finding, comparing and reading them takes as long as it does; what is found means nothing.
public final class MadeUpEmbeddings {

    private static final int LINES = 300;
    private static final int STEP = 500;

    /// What is left of the longest text that the networks take, stop words aside.
    private static final int MOST_TOKENS = EmbeddingModel.LONGEST * 3 / 5;

    private static final float NOISE = 0.04f;

    private final List<List<Encoding>> lines;

    private MadeUpEmbeddings(List<List<Encoding>> lines) {
        this.lines = lines;
    }

    public static void fill(Path folder, List<Article> articles) throws IOException {
        var texts =
                articles.stream()
                        .flatMap(article -> article.answer().lines())
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .limit(LINES)
                        .toList();
        var made =
                new MadeUpEmbeddings(
                        Stream.of(EmbeddingModel.values())
                                .map(model -> encoded(model, texts))
                                .toList());
        try (var store = EmbeddingStore.open(folder)) {
            for (int from = 0; from < articles.size(); from += STEP) {
                store.put(
                        articles
                                .subList(from, Math.min(articles.size(), from + STEP))
                                .parallelStream()
                                .map(article ->
                                        new EmbeddingStore.Entry(
                                                Embedder.key(article), made.embedding(article)))
                                .toList());
            }
            store.commit();
        }
    }

    private static List<Encoding> encoded(EmbeddingModel model, List<String> texts) {
        try (var encoder = Encoder.open(model)) {
            return texts.parallelStream().map(encoder::encode).toList();
        }
    }

    private Embedding embedding(Article article) {
        var random = new SplittableRandom(article.id().hashCode());
        var whole = whole(article);
        var drawn =
                whole.lines()
                        .filter(line -> !line.isBlank())
                        .mapToInt(_ -> random.nextInt(lines.getFirst().size()))
                        .toArray();
        var pooled = new ArrayList<byte[]>();
        var tokens = new ArrayList<byte[]>();
        for (var of : lines) {
            for (int row = 0;
                    row < Embedding.Row.values().length + article.wordings().size();
                    row++) {
                pooled.add(Pooled.quantized(noisy(centre(of, drawn), random)));
            }
            tokens.add(TokenVectors.packed(together(of, drawn, whole)));
        }
        return new Embedding(Embedder.joined(pooled), tokens.getFirst(), tokens.getLast());
    }

    private static String whole(Article article) {
        return article.question() + "\n" + article.answer();
    }

    private static float[] centre(List<Encoding> of, int[] drawn) {
        var centre = new float[EmbeddingModel.DIMENSIONS];
        for (int line : drawn) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += of.get(line).pooled()[i] / drawn.length;
            }
        }
        return centre;
    }

    private static float[] noisy(float[] vector, SplittableRandom random) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (random.nextFloat() * 2 - 1) * NOISE;
        }
        return vector;
    }

    /// The tokens of the lines one after the other, as many as the model would read, spread over the text.
    private static Encoding together(List<Encoding> of, int[] drawn, String whole) {
        var tokens =
                Arrays.stream(drawn)
                        .mapToObj(line -> of.get(line).tokens())
                        .flatMap(Stream::of)
                        .limit(MOST_TOKENS)
                        .toArray(float[][]::new);
        var starts =
                IntStream.range(0, tokens.length)
                        .map(token -> (int) ((long) token * whole.length() / tokens.length))
                        .toArray();
        return new Encoding(new float[EmbeddingModel.DIMENSIONS], tokens, starts);
    }
}
