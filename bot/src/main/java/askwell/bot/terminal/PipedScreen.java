package askwell.bot.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;

/// A pipe at both ends: what is read is printed too, so that the whole reads as a conversation.
final class PipedScreen implements Screen {
    private static final int WIDTH = 80;

    /// Nanoseconds between two lines of progress.
    private static final long PACE = 1_000_000_000;

    private final BufferedReader in;
    private final PrintWriter out;
    private long progressed = System.nanoTime() - PACE;

    PipedScreen(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        return prompt.isLong() ? several(prompt) : one(prompt);
    }

    private Optional<String> several(Prompt prompt) {
        var lines = new ArrayList<String>();
        for (var next = one(prompt); next.isPresent(); next = one(prompt)) {
            if (next.get().strip().equals(".")) {
                return Optional.of(String.join("\n", lines));
            }
            lines.add(next.get());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private Optional<String> one(Prompt prompt) {
        try {
            var line = Optional.ofNullable(in.readLine());
            line.ifPresent(read -> out.println((prompt.sign() + read).stripTrailing()));
            out.flush();
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public void progress(String line) {
        if (System.nanoTime() - progressed >= PACE) {
            progressed = System.nanoTime();
            print(line);
        }
    }

    @Override
    public CardText cards() {
        return new CardText(WIDTH, false);
    }

    @Override
    public boolean isEdited() {
        return false;
    }

    @Override
    public void close() {
        out.flush();
    }
}
