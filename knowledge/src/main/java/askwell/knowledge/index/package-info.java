/// Candidates for a question, by words and by meaning: a Lucene index derived from the store, and the embeddings that it is
/// searched by. Owns Lucene and the embedding models. Open [ArticleIndex] first.
@NullMarked
package askwell.knowledge.index;

import org.jspecify.annotations.NullMarked;
