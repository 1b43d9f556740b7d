package askwell.knowledge.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import askwell.knowledge.article.Article;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// ONNX Runtime alone, over the texts that embedding articles has to encode: tokenised, sorted by length and batched
/// beforehand, so that nothing is measured but the networks' runs.
public final class BareSessions implements AutoCloseable {

    private final List<Network> networks = new ArrayList<>();
    private final ExecutorService threads;
    private final int threadCount;

    private record Network(OrtSession session, List<long[]> texts) {}

    private record Run(OrtSession session, List<long[]> texts) {}

    /// @param threads that run networks at the same time
    /// @param threadsInside each run
    public BareSessions(List<Article> articles, int threads, int threadsInside) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.threadCount = threads;
        var texts = articles.stream().flatMap(BareSessions::texts).toList();
        for (var model : EmbeddingModel.values()) {
            networks.add(new Network(session(model, threadsInside), tokenized(model, texts)));
        }
    }

    private static Stream<String> texts(Article article) {
        return Stream.concat(
                Stream.of(article.question() + "\n" + article.answer(), article.question()),
                article.wordings().stream());
    }

    private static List<long[]> tokenized(EmbeddingModel model, List<String> texts) {
        var longest = Integer.toString(EmbeddingModel.LONGEST);
        try (var vocabulary = BareSessions.class.getResourceAsStream(model.vocabulary());
                var tokenizer =
                        HuggingFaceTokenizer.newInstance(
                                vocabulary,
                                Map.of(
                                        "truncation",
                                        "true",
                                        "maxLength",
                                        longest,
                                        "modelMaxLength",
                                        longest,
                                        "padding",
                                        "false"))) {
            return texts.stream()
                    .map(text -> tokenizer.encode(text).getIds())
                    .sorted(Comparator.comparingInt((long[] ids) -> ids.length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OrtSession session(EmbeddingModel model, int threadsInside) {
        try (var network = BareSessions.class.getResourceAsStream(model.network());
                var options = new OrtSession.SessionOptions()) {
            if (network == null) {
                throw new IllegalStateException("the class path has no " + model.network());
            }
            options.setIntraOpNumThreads(threadsInside);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(network.readAllBytes(), options);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs every text through both networks.
    ///
    /// @param batch how many texts in one run
    public void run(int batch) throws Exception {
        Queue<Run> runs = new ConcurrentLinkedQueue<>(runs(batch));
        var workers = Collections.nCopies(threadCount, Executors.callable(() -> work(runs)));
        for (var done : threads.invokeAll(workers)) {
            done.get();
        }
    }

    private List<Run> runs(int batch) {
        return networks.stream()
                .flatMap(network ->
                        IntStream.iterate(
                                        0,
                                        from -> from < network.texts().size(),
                                        from -> from + batch)
                                .mapToObj(from ->
                                        new Run(
                                                network.session(),
                                                network.texts()
                                                        .subList(
                                                                from,
                                                                Math.min(
                                                                        network.texts().size(),
                                                                        from + batch)))))
                .sorted(
                        Comparator.comparingInt((Run run) -> run.texts().getFirst().length)
                                .reversed())
                .toList();
    }

    private static void work(Queue<Run> runs) {
        for (var run = runs.poll(); run != null; run = runs.poll()) {
            try {
                run(run);
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void run(Run run) throws OrtException {
        int longest = run.texts().getFirst().length;
        var ids = new long[run.texts().size() * longest];
        var mask = new long[ids.length];
        for (int i = 0; i < run.texts().size(); i++) {
            var own = run.texts().get(i);
            System.arraycopy(own, 0, ids, i * longest, own.length);
            Arrays.fill(mask, i * longest, i * longest + own.length, 1);
        }
        var environment = OrtEnvironment.getEnvironment();
        var shape = new long[] {run.texts().size(), longest};
        try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var maskTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var typeTensor =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(new long[ids.length]), shape)) {
            run.session()
                    .run(
                            Map.of(
                                    "input_ids",
                                    idTensor,
                                    "attention_mask",
                                    maskTensor,
                                    "token_type_ids",
                                    typeTensor))
                    .close();
        }
    }

    @Override
    public void close() throws OrtException {
        threads.shutdown();
        for (var network : networks) {
            network.session().close();
        }
    }
}
