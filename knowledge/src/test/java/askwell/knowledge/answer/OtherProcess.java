package askwell.knowledge.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Scanner;

/// A process of its own that opens a data folder and does what it is told, a line at a time.
final class OtherProcess implements AutoCloseable {

    /// Stands before its replies, which tells them from what is logged.
    private static final String REPLY = "reply: ";

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherProcess on(Path folder, boolean semantic) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--add-modules",
                                "jdk.incubator.vector",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                folder.toString(),
                                Boolean.toString(semantic))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var other = new OtherProcess(process);
        other.reply();
        return other;
    }

    /// @return what it replies
    String told(String what) throws IOException {
        process.outputWriter().write(what + "\n");
        process.outputWriter().flush();
        return reply();
    }

    private String reply() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(REPLY)) {
                return line.substring(REPLY.length());
            }
        }
        throw new IOException("the other process has ended");
    }

    /// As a power cut would: nothing is closed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// @return its exit code, once it has closed what it opened
    int ended() throws IOException, InterruptedException {
        process.outputWriter().close();
        return process.waitFor();
    }

    @Override
    public void close() {
        try {
            ended();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        var settings = Boolean.parseBoolean(arguments[1]) ? Column.SEMANTIC : Column.LEXICAL;
        try (var library = Library.open(Path.of(arguments[0]), settings);
                var lines = new Scanner(System.in)) {
            System.out.println(REPLY + "open");
            while (lines.hasNextLine()) {
                System.out.println(REPLY + done(library, lines.nextLine().split(" ")));
            }
        }
    }

    private static String done(Library library, String[] what) throws InterruptedException {
        switch (what[0]) {
            case "find" -> {
                var question = String.join(" ", Arrays.asList(what).subList(1, what.length));
                return String.join(" ", library.found(question));
            }
            case "save" ->
                    library.save(
                            Library.numbered(Integer.parseInt(what[1]), Integer.parseInt(what[2])));
            case "catch-up" -> library.knowledge.catchUp();
            case "await-meaning" -> library.knowledge.awaitMeaning();
            default -> throw new IllegalArgumentException(what[0]);
        }
        return "done";
    }
}
