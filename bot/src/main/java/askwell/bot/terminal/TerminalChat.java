package askwell.bot.terminal;

import askwell.bot.chat.Reply;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.SuggestionType;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A conversation on a terminal, or through a pipe where there is none.
public final class TerminalChat {
    private static final int PIPE_WIDTH = 80;
    private static final int WIDEST = 100;

    private final Reply welcome;
    private final Function<String, Reply> answering;

    /// @param answering what we say to a line
    public TerminalChat(Reply welcome, Function<String, Reply> answering) {
        this.welcome = welcome;
        this.answering = answering;
    }

    /// Answers each line until there are no more, without colours.
    public void pipe(BufferedReader in, PrintWriter out) throws IOException {
        var text = new CardText(PIPE_WIDTH, false);
        out.println(text.of(welcome));
        for (var line = in.readLine(); line != null && !isEnd(line); line = in.readLine()) {
            if (!line.isBlank()) {
                out.println("> " + line.strip());
                out.println();
                out.println(text.of(answering.apply(line)));
                out.flush();
            }
        }
        out.flush();
    }

    /// Talks on the terminal that the program was started from.
    ///
    /// @param history the file in which questions are kept for the next time
    /// @param known what to complete
    public void talk(Optional<Path> history, Supplier<List<String>> known) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            var reader = reader(terminal, history, known);
            show(terminal, welcome);
            for (var line = next(reader); line.isPresent(); line = next(reader)) {
                if (isEnd(line.get())) {
                    return;
                }
                if (!line.get().isBlank()) {
                    show(terminal, answering.apply(line.get()));
                }
            }
        }
    }

    private static LineReader reader(
            Terminal terminal, Optional<Path> history, Supplier<List<String>> known) {
        var builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("askwell")
                        .parser(WholeLine.PARSER)
                        .completer(new KnownQuestions(known))
                        .completionMatcher(WholeLine.matcher())
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        var reader = builder.build();
        reader.setAutosuggestion(SuggestionType.COMPLETER);
        return reader;
    }

    /// Empty at the end. Ctrl-C drops the line, and ends an empty one.
    private static Optional<String> next(LineReader reader) {
        while (true) {
            try {
                return Optional.of(reader.readLine("> "));
            } catch (UserInterruptException interrupt) {
                if (interrupt.getPartialLine().isBlank()) {
                    return Optional.empty();
                }
            } catch (EndOfFileException end) {
                return Optional.empty();
            }
        }
    }

    private static void show(Terminal terminal, Reply reply) {
        var columns = terminal.getWidth() > 0 ? terminal.getWidth() : PIPE_WIDTH;
        var text = new CardText(Math.min(columns - 1, WIDEST), true).of(reply);
        terminal.writer().println();
        terminal.writer().println(text);
        terminal.flush();
    }

    private static boolean isEnd(String line) {
        return line.strip().equalsIgnoreCase("/quit");
    }
}
