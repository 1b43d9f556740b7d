package askwell.bot.terminal;

import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Reply;

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
        var questions = new KnownQuestions(known);
        var prompt =
                new Prompt(
                        Desk.SIGN,
                        "",
                        false,
                        typed -> questions.near(typed).stream().map(Suggestion::of).toList());
        try (var screen = ConsoleScreen.open(history)) {
            show(screen, welcome);
            for (var line = screen.read(prompt);
                    line.isPresent() && !isEnd(line.get());
                    line = screen.read(prompt)) {
                if (!line.get().isBlank()) {
                    show(screen, answering.apply(line.get()));
                }
            }
        }
    }

    private static void show(Screen screen, Reply reply) {
        screen.print("\n" + screen.cards().of(reply));
    }

    private static boolean isEnd(String line) {
        return line.strip().equalsIgnoreCase("/quit");
    }
}
