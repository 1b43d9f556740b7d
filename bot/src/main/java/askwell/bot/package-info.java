/// The command line, and the wiring by hand: [Main] is the one place that knows every part.
@NullMarked
package askwell.bot;

import org.jspecify.annotations.NullMarked;
