package askwell.bot.terminal;

import askwell.bot.chat.Command.Suggestion;

import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.SuggestionType;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The terminal that the program was started from.
final class ConsoleScreen implements Screen {
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 100;

    private final Terminal terminal;
    private final LineReader reader;
    private Function<String, List<Suggestion>> suggesting = _ -> List.of();
    private boolean isLong;
    private boolean isProgress;

    private ConsoleScreen(Terminal terminal, Optional<Path> history) {
        this.terminal = terminal;
        var builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("askwell")
                        .parser(this::parse)
                        .completer((_, line, candidates) -> candidates.addAll(candidates(line)))
                        .completionMatcher(WholeLine.matcher())
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        this.reader = builder.build();
        reader.setAutosuggestion(SuggestionType.COMPLETER);
    }

    /// @param history the file in which lines are kept for the next time
    static ConsoleScreen open(Optional<Path> history) throws IOException {
        return new ConsoleScreen(TerminalBuilder.builder().system(true).build(), history);
    }

    private ParsedLine parse(String line, int cursor, ParseContext context) {
        if (isLong && context == ParseContext.ACCEPT_LINE && !isEnded(line)) {
            throw new EOFError(-1, -1, "a dot alone on a line ends it");
        }
        return new WholeLine(line, cursor);
    }

    private static boolean isEnded(String text) {
        return text.equals(".") || text.endsWith("\n.");
    }

    private List<Candidate> candidates(ParsedLine line) {
        var suggestions = suggestions(line.line());
        return IntStream.range(0, suggestions.size())
                .mapToObj(rank -> candidate(suggestions.get(rank), rank))
                .toList();
    }

    /// Nobody is to be kept from typing on by what cannot be suggested.
    private List<Suggestion> suggestions(String typed) {
        try {
            return suggesting.apply(typed);
        } catch (RuntimeException trouble) {
            return List.of();
        }
    }

    private static Candidate candidate(Suggestion suggested, int rank) {
        return new Candidate(
                suggested.value(), suggested.label(), null, null, null, null, false, rank);
    }

    /// Ctrl-C drops the line, and leaves where nothing was typed.
    @Override
    public Optional<String> read(Prompt prompt) {
        isLong = prompt.isLong();
        suggesting = prompt.suggesting();
        // What is put into forms is no line to call up again.
        reader.setVariable(LineReader.DISABLE_HISTORY, !prompt.sign().equals(Desk.SIGN));
        while (true) {
            try {
                var typed = reader.readLine(prompt.sign(), null, prompt.there());
                return Optional.of(isLong ? typed.replaceFirst("\n?\\.$", "") : typed);
            } catch (UserInterruptException interrupt) {
                if (interrupt.getPartialLine().isBlank()) {
                    return Optional.empty();
                }
            } catch (EndOfFileException end) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void print(String text) {
        if (isProgress) {
            beginLine();
            isProgress = false;
        }
        terminal.writer().println(text);
        terminal.flush();
    }

    @Override
    public void progress(String line) {
        beginLine();
        var room = width() - 1;
        terminal.writer().print(line.length() <= room ? line : line.substring(0, room - 1) + "…");
        terminal.flush();
        isProgress = true;
    }

    private void beginLine() {
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eol);
    }

    @Override
    public CardText cards() {
        return new CardText(Math.min(width() - 1, WIDEST), true);
    }

    private int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_WIDTH;
    }

    @Override
    public boolean isEdited() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
