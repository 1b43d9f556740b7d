package askwell.knowledge.index;

/// A sentence embedding model that lies in a jar: its network, its vocabulary, and how a text's vector is made of its
/// tokens' vectors.
enum EmbeddingModel {
    /// BAAI/bge-small-en-v1.5, quantised: 384 dimensions, the vector of `[CLS]` stands for the text.
    BGE_SMALL("bge-small-en-v1.5-q", Pooling.CLS),
    /// sentence-transformers/all-MiniLM-L6-v2, quantised: 384 dimensions, the mean of the tokens stands for the text.
    MINILM("all-minilm-l6-v2-q", Pooling.MEAN);

    static final int DIMENSIONS = 384;

    /// The longest text that the networks take, in tokens, [CLS] and [SEP] included.
    static final int LONGEST = 512;

    enum Pooling {
        CLS,
        MEAN
    }

    private final String resource;
    private final Pooling pooling;

    EmbeddingModel(String resource, Pooling pooling) {
        this.resource = resource;
        this.pooling = pooling;
    }

    String network() {
        return "/" + resource + ".onnx";
    }

    String vocabulary() {
        return "/" + resource + "-tokenizer.json";
    }

    Pooling pooling() {
        return pooling;
    }
}
