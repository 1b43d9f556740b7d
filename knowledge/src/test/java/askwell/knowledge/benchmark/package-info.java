/// How quick and how small Askwell is on a large column: JMH benchmarks, and the column that they run on. Not part of
/// the tests; `knowledge/benchmark` runs them, docs/performance.md says what they measure. Open [Benchmarks] first.
@NullMarked
package askwell.knowledge.benchmark;

import org.jspecify.annotations.NullMarked;
