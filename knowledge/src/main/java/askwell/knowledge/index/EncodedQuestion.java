package askwell.knowledge.index;

/// A question as both models see it.
record EncodedQuestion(Encoding bge, Encoding mini) {

    Encoding by(EmbeddingModel model) {
        return switch (model) {
            case BGE_SMALL -> bge;
            case MINILM -> mini;
        };
    }

    /// How many of its tokens carry meaning.
    int length() {
        return bge.tokens().length;
    }
}
