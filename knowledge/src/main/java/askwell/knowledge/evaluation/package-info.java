/// Measures right, wrong and withheld answers on a question set, and fits the confidence. Open [Evaluation] first.
@NullMarked
package askwell.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
