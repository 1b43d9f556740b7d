/// Articles that come in, beside those that are kept: what is new, what is changed, and what asks nearly the same as something
/// else. Open [Intake] first.
@NullMarked
package askwell.knowledge.intake;

import org.jspecify.annotations.NullMarked;
