package askwell.bot.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Starts the bot, kills it at a random moment, and starts it again, so many times; each start looks for what was lost. At the end
/// stands `N rounds, M acknowledged changes, L lost`. Each core has a bot and a folder of its own.
///
/// Arguments: how many rounds, and an empty folder.
final class KillRounds {

    /// How much a process says at most once it has looked around, in lines, and how long it then lives on at most, in
    /// milliseconds: about as long as a change takes.
    private static final int MOST_SAID = 14;

    private static final int LAST_BREATH = 60;

    /// How long one lives at most that dies before it has looked around, in milliseconds.
    private static final int CHILDHOOD = 1_000;

    /// One round of so many ends before the bot is ready.
    private static final int EARLY = 8;

    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int FIRST_CHANGES = 20;

    private final Path folder;
    private final Path classes;
    private final Path ledger;
    private final Random random = new Random();
    private final List<String> lost = new ArrayList<>();

    /// @param classes as a process loaded them, for a quick start
    private KillRounds(Path folder, Path classes) {
        this.folder = folder;
        this.classes = classes;
        this.ledger = folder.resolve("ledger");
    }

    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var place = Path.of(arguments[1]);
        var classes = place.resolve("classes.jsa");
        var count = Math.min(rounds, Runtime.getRuntime().availableProcessors());
        var all = new ArrayList<KillRounds>();
        for (var i = 0; i < count; i++) {
            var folder = Files.createDirectories(place.resolve(Integer.toString(i)));
            all.add(new KillRounds(folder, classes));
        }
        var acknowledged = 0L;
        var lost = 0;
        all.getFirst().run("-XX:ArchiveClassesAtExit=" + classes, FIRST_CHANGES, false, ENDLESS);
        try (var running = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Future<Long>>();
            for (var i = 0; i < count; i++) {
                var one = all.get(i);
                var share = rounds / count + (i < rounds % count ? 1 : 0);
                ends.add(running.submit(() -> one.rounds(share)));
            }
            for (var end : ends) {
                acknowledged += end.get();
            }
        }
        for (var one : all) {
            one.lost.forEach(System.out::println);
            lost += one.lost.size();
        }
        System.out.printf(
                "%d rounds, %d acknowledged changes, %d lost%n", rounds, acknowledged, lost);
        System.exit(lost == 0 ? 0 : 1);
    }

    /// @return how many changes were acknowledged
    private long rounds(int count) throws IOException, InterruptedException {
        for (var left = count; left > 0; left--) {
            var early = random.nextInt(EARLY) == 0;
            run(archived(), ENDLESS, early, random.nextInt(MOST_SAID));
        }
        run(archived(), 0, false, ENDLESS);
        return Ledger.read(ledger).done();
    }

    private String archived() {
        return "-XX:SharedArchiveFile=" + classes;
    }

    /// @param option of the JVM, about its classes
    /// @param changes after which the bot ends by itself
    /// @param early whether it is killed before it has looked around
    /// @param said after how many lines it is killed
    private void run(String option, int changes, boolean early, int said)
            throws IOException, InterruptedException {
        var process = start(option, changes);
        if (early) {
            killLater(process, random.nextInt(CHILDHOOD));
        }
        var looked = false;
        var left = said;
        try (var lines = process.inputReader();
                var kept =
                        Files.newBufferedWriter(
                                ledger, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("looked")) {
                    looked = true;
                } else if (line.startsWith("lost ")) {
                    lost.add(line);
                } else if (Ledger.isLine(line)) {
                    kept.write(line + "\n");
                }
                if (looked && left-- == 0) {
                    killLater(process, random.nextInt(LAST_BREATH));
                }
            }
        }
        if (process.waitFor() == 0 || early) {
            return;
        }
        if (!looked || said == ENDLESS) {
            throw new IllegalStateException(
                    "the bot ended by itself: " + Files.readString(folder.resolve("errors")));
        }
    }

    private Process start(String option, int changes) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--add-modules",
                                "jdk.incubator.vector",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Xlog:disable",
                                "-Dorg.sqlite.tmpdir=" + folder));
        command.add(option);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBot.class.getName(),
                        folder.resolve("data").toString(),
                        ledger.toString(),
                        Integer.toString(changes),
                        changes == 0 ? "all" : "newest"));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    }

    /// As a power cut would: nothing is closed. By its handle, since a process that is killed by itself loses what it said last.
    private static void killLater(Process process, int milliseconds) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(milliseconds);
                    } catch (InterruptedException hurry) {
                        Thread.currentThread().interrupt();
                    }
                    process.toHandle().destroyForcibly();
                });
    }
}
