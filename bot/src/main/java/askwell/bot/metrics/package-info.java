/// Figures of the running program for monitoring tools, on a port of this machine. Open [MetricsPort] first.
@NullMarked
package askwell.bot.metrics;

import org.jspecify.annotations.NullMarked;
