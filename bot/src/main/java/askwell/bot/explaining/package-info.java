/// Tells people why a question got its answer, in words and figures. Open [WhyCard] first.
@NullMarked
package askwell.bot.explaining;

import org.jspecify.annotations.NullMarked;
