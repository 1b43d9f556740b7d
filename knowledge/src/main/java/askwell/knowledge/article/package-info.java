/// What the organisation knows: an [Article] is one question of the column with its answer, a [Revision] one state of it.
/// Knows nothing else of the house. Open [Article] first.
@NullMarked
package askwell.knowledge.article;

import org.jspecify.annotations.NullMarked;
