/// Recognises someone at risk before anything is looked up, and says what an organisation has approved for that. Open
/// [SafetyScreen] first; what it listens for stands in `phrases.txt`, and what it has learned in `weights.tsv`.
@NullMarked
package askwell.bot.safety;

import org.jspecify.annotations.NullMarked;
