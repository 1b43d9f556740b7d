/// Keeps every article and every revision of it: the source of truth, from which the index is derived.
/// Open [ArticleStore] first.
@NullMarked
package askwell.knowledge.store;

import org.jspecify.annotations.NullMarked;
