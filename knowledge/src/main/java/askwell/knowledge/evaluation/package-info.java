/// Measures right, wrong and withheld answers on a set of labelled questions. Open [Evaluation] first; what its figures
/// mean is in `docs/evaluation.md`.
@NullMarked
package askwell.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
