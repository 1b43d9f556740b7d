package askwell.bot.load;

import askwell.bot.discord.local.BotProgram;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMessage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How long the program takes from the start of its launcher until it is ready, with and without the classes that were put
/// together for it, by turns; as lines of a Markdown table.
public final class StartTimes {
    private static final String QUESTION =
            "How do I find somebody to look after my father for a weekend?";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path installed;
    private final String data;
    private final Path work;
    private final int runs;

    private StartTimes(Path installed, String data, Path work, int runs) {
        this.installed = installed;
        this.data = data;
        this.work = work;
        this.runs = runs;
    }

    private interface Start {
        /// @param classes `on` or `off`
        double millis(String classes) throws IOException, InterruptedException;
    }

    /// @param arguments the unpacked package, the folder of the column, a folder to work in, and how often
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var times =
                new StartTimes(
                        Path.of(arguments[0]),
                        arguments[1],
                        Path.of(arguments[2]),
                        Integer.parseInt(arguments[3]));
        times.row("`askwell run` to ready on Discord, by meaning, ms", "≤ 2000", times::run);
        times.row(
                "`askwell ask` to its exit, answered by meaning, ms",
                "",
                classes -> times.ask("on", classes));
        times.row(
                "`askwell ask` to its exit, answered by words alone, ms",
                "",
                classes -> times.ask("off", classes));
        times.row("`askwell --version`, ms", "", times::version);
    }

    private void row(String what, String target, Start start)
            throws IOException, InterruptedException {
        // The first of each only fills the system's disk cache.
        start.millis("off");
        start.millis("on");
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            without.add(start.millis("off"));
            with.add(start.millis("on"));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %s |%n",
                what,
                median(without),
                median(with),
                target);
    }

    private static double median(List<Double> all) {
        Collections.sort(all);
        return all.get(all.size() / 2);
    }

    private double run(String classes) throws IOException, InterruptedException {
        try (var discord = LocalDiscord.start()) {
            var config = work.resolve("run.conf");
            // The settings of the package: those of a checkout have the same form.
            Files.writeString(config, BotProgram.settings(installed, discord));
            var began = System.nanoTime();
            var process =
                    started(
                            classes,
                            Map.of("DISCORD_TOKEN", LocalDiscord.TOKEN),
                            "run",
                            "--config",
                            config.toString(),
                            "--data",
                            data);
            try {
                awaitReady(process);
                var millis = since(began);
                answered(discord);
                return millis;
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    /// Until it says so.
    private static void awaitReady(Process process) throws IOException {
        var reader = process.errorReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("askwell: ready.")) {
                return;
            }
            System.err.println(line);
        }
        throw new IllegalStateException("the program ended before it was ready");
    }

    /// Whether what it says is true.
    private static void answered(LocalDiscord discord) {
        discord.patience(PATIENCE);
        LocalMessage answer = discord.member().slash("ask", Map.of("question", QUESTION)).reply();
        if (answer.text().isBlank()) {
            throw new IllegalStateException("it is ready, but does not answer");
        }
    }

    private double ask(String semantic, String classes) throws IOException, InterruptedException {
        var config =
                Files.writeString(
                        work.resolve("ask.conf"), "answering.semantic = %s%n".formatted(semantic));
        return whole(classes, "ask", "--config", config.toString(), "--data", data, "--", QUESTION);
    }

    private double version(String classes) throws IOException, InterruptedException {
        return whole(classes, "--version");
    }

    private double whole(String classes, String... arguments)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = started(classes, Map.of(), arguments);
        process.errorReader(StandardCharsets.UTF_8).lines().forEach(System.err::println);
        var code = process.waitFor();
        // 3: it has no article on that.
        if (code != 0 && code != 3) {
            throw new IllegalStateException("it ended with " + code);
        }
        return since(began);
    }

    private Process started(String classes, Map<String, String> more, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(installed.resolve("askwell").toString());
        command.addAll(List.of(arguments));
        var environment = new HashMap<>(more);
        environment.put("ASKWELL_CLASSES", classes);
        var builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
