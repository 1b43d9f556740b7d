package askwell.bot;

import askwell.knowledge.database.SqliteLibrary;
import askwell.knowledge.index.Models;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `askwell quicken`, which the launcher calls for `askwell --quicken`: leaves models and libraries where later starts take them
/// from, and uses what a start and an answer use, so that Java can keep the classes. Knows one article, connects to nothing, and
/// leaves nothing else behind.
@Command(name = "quicken", hidden = true)
final class QuickenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where all this is left.")
    private Optional<Path> ready = Optional.empty();

    private final Consumer<String[]> askwell;

    /// @param askwell runs a command
    QuickenCommand(Consumer<String[]> askwell) {
        this.askwell = askwell;
    }

    @Override
    public Integer call() throws IOException {
        if (ready.isPresent()) {
            Models.makeReady(ready.get());
            SqliteLibrary.unpack(ready.get());
        }
        var folder = Files.createTempDirectory("askwell-quicken");
        var said = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            use(folder);
        } finally {
            System.setErr(said);
            delete(folder);
        }
        return 0;
    }

    private void use(Path folder) throws IOException {
        var column =
                Files.writeString(
                        folder.resolve("column.jsonl"),
                        """
                        {"question":"How do I find somebody for a weekend?","answer":"Ask your agency early."}
                        """);
        // Nothing listens there: of a connection, only the beginning is used.
        var config =
                Files.writeString(
                        folder.resolve("askwell.conf"),
                        """
                        articles.folders = ["%s"]
                        discord { api-url = "http://127.0.0.1:1/api/v10/", token = "none" }
                        safety.screen = off
                        """
                                .formatted(column.toString().replace('\\', '/')));
        var data = folder.resolve("data").toString();
        askwell.accept(new String[] {"run", "--config", config.toString(), "--data", data});
        var question = "Who could look after my father for a weekend?";
        askwell.accept(
                new String[] {
                    "ask", "--config", config.toString(), "--data", data, "--", question
                });
        askwell.accept(new String[] {"--help"});
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, IOException trouble)
                            throws IOException {
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
