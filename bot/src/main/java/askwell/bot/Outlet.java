package askwell.bot;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Standard output that says when it cannot be written, where a `PrintWriter` around it would pass over that in silence.
final class Outlet extends FilterWriter {

    Outlet(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) {
        trying(() -> out.write(c));
    }

    @Override
    public void write(char[] text, int from, int length) {
        trying(() -> out.write(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
        trying(() -> out.write(text, from, length));
    }

    @Override
    public void flush() {
        trying(out::flush);
    }

    private static void trying(Step step) {
        try {
            step.run();
        } catch (IOException problem) {
            throw new CommandException(
                    "standard output could not be written (%s), so what was said is not all there is; make room for it, or send it elsewhere."
                            .formatted(problem.getMessage()),
                    problem);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
