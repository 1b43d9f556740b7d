package askwell.bot.terminal;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.config.Phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person at a [Desk] sees since they last typed something: cards, whose choices are numbered through, and files, which
/// are put into a folder.
public final class Board implements AutoCloseable {
    private final Screen screen;
    private final Path folder;
    private final Phrases phrases;
    private final List<Choice> choices = new ArrayList<>();
    private boolean isOver;
    private boolean isSpaced;

    private Board(Screen screen, Path folder, Phrases phrases) {
        this.screen = screen;
        this.folder = folder;
        this.phrases = phrases;
    }

    /// @param folder takes the files
    public static Board piped(BufferedReader in, PrintWriter out, Path folder, Phrases phrases) {
        return new Board(new PipedScreen(in, out), folder, phrases);
    }

    /// On the terminal that the program was started from.
    ///
    /// @param history the file in which lines are kept for the next time
    /// @param folder takes the files
    public static Board onTerminal(Optional<Path> history, Path folder, Phrases phrases)
            throws IOException {
        return new Board(ConsoleScreen.open(history), folder, phrases);
    }

    /// Shows here what would be posted elsewhere.
    public Outbox outbox() {
        return new BoardOutbox(this, phrases);
    }

    Screen screen() {
        return screen;
    }

    Phrases phrases() {
        return phrases;
    }

    /// A line was typed.
    void typed() {
        isSpaced = false;
    }

    /// What could be picked stays until something else is shown.
    void turn() {
        isOver = true;
    }

    /// @param number from 1
    Optional<Choice> choice(int number) {
        return number >= 1 && number <= choices.size()
                ? Optional.of(choices.get(number - 1))
                : Optional.empty();
    }

    void show(Reply reply) {
        if (isOver) {
            choices.clear();
            isOver = false;
        }
        apart(screen.cards().of(reply, choices.size() + 1).stripTrailing());
        choices.addAll(reply.choices());
        reply.files().forEach(this::take);
        screen.print("");
        isSpaced = true;
    }

    /// Prints it below an empty line.
    void apart(String text) {
        screen.print(isSpaced ? text : "\n" + text);
        isSpaced = false;
    }

    /// Says a text of ours.
    void say(String name, Object... filling) {
        screen.print(phrases.say(name, filling));
    }

    /// Shows one line of it.
    void progress(Reply reply) {
        var first = reply.cards().getFirst();
        var words =
                Stream.concat(
                        Stream.of(first.title()),
                        Stream.concat(
                                first.paragraphs().stream().map(Card.Paragraph::markdown),
                                first.fields().stream()
                                        .map(field -> field.name() + ": " + field.value())));
        screen.progress(String.join(" · ", words.map(CardText::plain).toList()));
    }

    /// Under its own name, or one like it where that is taken.
    private void take(Attachment file) {
        try {
            screen.print("\n" + phrases.say("desk.saved", "file", written(file)));
        } catch (IOException refused) {
            screen.print(
                    "\n"
                            + phrases.say(
                                    "desk.not-saved",
                                    "file",
                                    folder.resolve(plain(file.name())),
                                    "why",
                                    String.valueOf(refused.getMessage())));
        }
    }

    private Path written(Attachment file) throws IOException {
        var name = plain(file.name());
        var dot = Math.max(0, name.lastIndexOf('.'));
        for (var i = 1; ; i++) {
            var path =
                    folder.resolve(
                            i == 1
                                    ? name
                                    : "%s-%d%s"
                                            .formatted(
                                                    name.substring(0, dot),
                                                    i,
                                                    name.substring(dot)));
            try (var out =
                    Files.newByteChannel(
                            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (var content = file.content().duplicate(); content.hasRemaining(); ) {
                    out.write(content);
                }
                return path;
            } catch (FileAlreadyExistsException taken) {
                // The next one may be free.
            }
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "_");
    }

    @Override
    public void close() {
        screen.close();
    }
}
