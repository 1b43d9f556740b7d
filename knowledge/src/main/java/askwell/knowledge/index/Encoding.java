package askwell.knowledge.index;

/// A text as a model sees it: one vector for the whole, one for each token that carries meaning, all of length 1.
///
/// @param pooled stands for the whole text
/// @param tokens one row for each token that is neither `[CLS]`, `[SEP]`, a stop word nor punctuation
/// @param starts where each of these tokens starts in the text, in characters
record Encoding(float[] pooled, float[][] tokens, int[] starts) {}
