package askwell.knowledge.index;

/// A question as both models see it.
record EncodedQuestion(Encoding bge, Encoding mini) {

    /// How many of its tokens carry meaning.
    int length() {
        return bge.tokens().length;
    }
}
