package askwell.knowledge.index;

import askwell.knowledge.article.Article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Both embedding models together. They are loaded in the background from the moment it is opened; whoever needs them
/// waits. Safe for use by several threads.
///
/// There is one at a time in a process, however many columns it has: it remembers nothing of what it has read.
final class Embedder implements AutoCloseable {

    /// Changes whenever the vectors of the same text would come out otherwise, so that none of another kind is taken.
    static final String VERSION = "1:bge-small-en-v1.5-q,all-minilm-l6-v2-q";

    private final ExecutorService second = Executors.newCachedThreadPool(Embedder::daemon);
    private final CompletableFuture<Encoder> bge;
    private final CompletableFuture<Encoder> mini;

    private static Optional<Embedder> loaded = Optional.empty();
    private static int users;

    private Embedder() {
        bge = CompletableFuture.supplyAsync(() -> Encoder.open(EmbeddingModel.BGE_SMALL), second);
        mini = CompletableFuture.supplyAsync(() -> Encoder.open(EmbeddingModel.MINILM), second);
    }

    /// To be closed once by everybody who has opened it.
    static synchronized Embedder open() {
        var embedder = loaded.orElseGet(Embedder::new);
        loaded = Optional.of(embedder);
        users++;
        return embedder;
    }

    /// @return whether nobody needs it any more
    private static synchronized boolean isLeftByLast() {
        users--;
        if (users > 0) {
            return false;
        }
        loaded = Optional.empty();
        return true;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "askwell-embedding");
        thread.setDaemon(true);
        return thread;
    }

    /// A question as both models see it, encoded side by side.
    EncodedQuestion question(String text) {
        var other = CompletableFuture.supplyAsync(() -> mini.join().encode(text), second);
        return new EncodedQuestion(bge.join().encode(text), other.join());
    }

    /// The pooled vector of a text by the first model.
    byte[] pooled(String text) {
        return Pooled.quantized(bge.join().encode(text).pooled());
    }

    /// An article as both models see it, made on the calling thread alone.
    Embedding article(Article article) {
        var pooled = new ArrayList<byte[]>();
        var tokens = new ArrayList<byte[]>();
        for (var encoder : List.of(bge.join(), mini.join())) {
            var whole = encoder.encode(whole(article));
            var asked = new ArrayList<float[]>();
            asked.add(encoder.encode(article.question()).pooled());
            article.wordings().forEach(wording -> asked.add(encoder.encode(wording).pooled()));
            pooled.add(Pooled.quantized(asked.getFirst()));
            pooled.add(Pooled.quantized(whole.pooled()));
            pooled.add(Pooled.quantized(centre(asked)));
            asked.stream().skip(1).map(Pooled::quantized).forEach(pooled::add);
            tokens.add(TokenVectors.packed(whole));
        }
        return new Embedding(joined(pooled), tokens.getFirst(), tokens.getLast());
    }

    /// The text whose tokens an article is compared by: the answer starts behind [#answerStart].
    private static String whole(Article article) {
        return article.question() + "\n" + article.answer();
    }

    /// Where the answer starts in the text whose tokens an article is compared by, in characters.
    static int answerStart(Article article) {
        return article.question().length() + 1;
    }

    private static float[] centre(List<float[]> vectors) {
        var centre = new float[EmbeddingModel.DIMENSIONS];
        for (var vector : vectors) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vector[i];
            }
        }
        return centre;
    }

    static byte[] joined(List<byte[]> rows) {
        var all = new byte[rows.size() * EmbeddingModel.DIMENSIONS];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(
                    rows.get(i), 0, all, i * EmbeddingModel.DIMENSIONS, EmbeddingModel.DIMENSIONS);
        }
        return all;
    }

    /// The key under which an article's embedding is kept: the same for the same models and the same texts.
    static String key(Article article) {
        var texts = new ArrayList<>(List.of(article.question(), article.answer()));
        texts.addAll(article.wordings());
        return key(texts);
    }

    /// The key under which a line's vector is kept.
    static String key(String line) {
        return key(List.of(line));
    }

    private static String key(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
            for (var text : texts) {
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Closes the models with the last who uses them, and waits for those that are still being loaded: a process that ends meanwhile crashes in the
    /// native library.
    @Override
    public void close() {
        if (!isLeftByLast()) {
            return;
        }
        CompletableFuture.allOf(bge.thenAccept(Encoder::close), mini.thenAccept(Encoder::close))
                .handle((_, _) -> true)
                .join();
        second.shutdown();
    }
}
