/// The front door of what the organisation knows: ranks the candidates, then answers, hesitates or abstains, and explains
/// why. Open [KnowledgeBase] first.
@NullMarked
package askwell.knowledge.answer;

import org.jspecify.annotations.NullMarked;
