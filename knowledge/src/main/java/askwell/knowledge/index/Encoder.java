package askwell.knowledge.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

import org.apache.lucene.util.VectorUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Runs an embedding model in process, each call on the thread that makes it. Safe for use by several threads.
final class Encoder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);

    static {
        // The tokenizer's library would look for updates and report its use over the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        ReadyModels.offerLibrary();
    }

    private final EmbeddingModel model;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(
            EmbeddingModel model,
            HuggingFaceTokenizer tokenizer,
            OrtEnvironment environment,
            OrtSession session) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    static Encoder open(EmbeddingModel model) {
        try (var vocabulary = resource(model.vocabulary())) {
            var environment = OrtEnvironment.getEnvironment();
            var session = session(model, environment);
            var tokenizer =
                    HuggingFaceTokenizer.newInstance(
                            vocabulary,
                            Map.of(
                                    "truncation",
                                    "true",
                                    "maxLength",
                                    String.valueOf(EmbeddingModel.LONGEST),
                                    "modelMaxLength",
                                    String.valueOf(EmbeddingModel.LONGEST),
                                    "padding",
                                    "false"));
            return new Encoder(model, tokenizer, environment, session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model " + model + " does not start", e);
        }
    }

    private static OrtSession session(EmbeddingModel model, OrtEnvironment environment)
            throws IOException, OrtException {
        var ready = ReadyModels.of(model);
        if (ready.isPresent()) {
            try {
                return environment.createSession(ready.get().toString(), options(OptLevel.NO_OPT));
            } catch (OrtException damaged) {
                LOG.warn(
                        "{} cannot be used: run askwell --quicken again ({})",
                        ready.get(),
                        damaged.getMessage());
            }
        }
        try (var network = resource(model.network())) {
            return environment.createSession(network.readAllBytes(), options(OptLevel.ALL_OPT));
        }
    }

    private static SessionOptions options(OptLevel optimization) throws OrtException {
        var options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(optimization);
        return options;
    }

    static InputStream resource(String name) {
        var stream = Encoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the class path has no " + name);
        }
        return stream;
    }

    Encoding encode(String text) {
        return encode(List.of(text)).getFirst();
    }

    /// The encodings of texts of about the same length in one run of the network.
    List<Encoding> encode(List<String> texts) {
        var tokenized = tokenizer.batchEncode(texts);
        int longest = 0;
        for (var one : tokenized) {
            longest = Math.max(longest, one.getIds().length);
        }
        var ids = new long[texts.size() * longest];
        var mask = new long[ids.length];
        for (int i = 0; i < tokenized.length; i++) {
            var own = tokenized[i].getIds();
            System.arraycopy(own, 0, ids, i * longest, own.length);
            Arrays.fill(mask, i * longest, i * longest + own.length, 1L);
        }
        var shape = new long[] {texts.size(), longest};
        try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var maskTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var typeTensor =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result =
                        session.run(
                                Map.of(
                                        "input_ids", idTensor,
                                        "attention_mask", maskTensor,
                                        "token_type_ids", typeTensor))) {
            var states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var encodings = new ArrayList<Encoding>(texts.size());
            for (int i = 0; i < tokenized.length; i++) {
                encodings.add(encoding(tokenized[i], states, i * longest));
            }
            return encodings;
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model " + model + " failed", e);
        }
    }

    private Encoding encoding(
            ai.djl.huggingface.tokenizers.Encoding text, FloatBuffer states, int first) {
        int length = text.getIds().length;
        var kept =
                IntStream.range(1, length - 1)
                        .filter(t -> !StopTokens.contains(text.getTokens()[t]))
                        .toArray();
        var tokens = new float[kept.length][EmbeddingModel.DIMENSIONS];
        var starts = new int[kept.length];
        var spans = text.getCharTokenSpans();
        for (int i = 0; i < kept.length; i++) {
            states.get((first + kept[i]) * EmbeddingModel.DIMENSIONS, tokens[i]);
            VectorUtil.l2normalize(tokens[i], false);
            starts[i] = spans[kept[i]].getStart();
        }
        return new Encoding(pooled(states, first, length), tokens, starts);
    }

    private float[] pooled(FloatBuffer states, int first, int length) {
        var pooled = new float[EmbeddingModel.DIMENSIONS];
        switch (model.pooling()) {
            case CLS -> states.get(first * EmbeddingModel.DIMENSIONS, pooled);
            case MEAN -> {
                var row = new float[EmbeddingModel.DIMENSIONS];
                for (int t = 0; t < length; t++) {
                    states.get((first + t) * EmbeddingModel.DIMENSIONS, row);
                    for (int d = 0; d < row.length; d++) {
                        pooled[d] += row[d];
                    }
                }
            }
        }
        return VectorUtil.l2normalize(pooled, false);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model " + model + " does not close", e);
        }
        tokenizer.close();
    }
}
