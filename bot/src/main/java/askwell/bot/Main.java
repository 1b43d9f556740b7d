package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.knowledge.source.ArticleFiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program: which commands there are, and what they are made of.
@Command(
        name = "askwell",
        description = "Answers a community's questions from its organisation's own Q&A column.",
        mixinStandardHelpOptions = true,
        version = "Askwell 0.1",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        footer = {"", "Example:", "  askwell chat", "", "`askwell COMMAND --help` explains each."})
public final class Main {

    /// Held here, since the JDK forgets the level of a logger that nobody holds.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    /// The launcher tells by `askwell.home` in which folder Askwell lives, and by `askwell.bars` whether a person sees
    /// standard error.
    public static void main(String[] args) {
        // Lucene speaks through the JDK's own log, also of the vector code that a short command
        // does without.
        Logger.getLogger("").setLevel(Level.WARNING);
        VECTORS.setLevel(Level.SEVERE);
        var json = isJson();
        var house =
                new House(
                        SettingsFile.ofLauncher()::read,
                        ArticleFiles.standard(),
                        CacheFolder.of(System.getenv()::get, System.getProperty("os.name", "")),
                        Clock.systemDefaultZone(),
                        Locale.getDefault(),
                        Boolean.getBoolean("askwell.bars") && !json);
        var terminal = System.console() != null && System.console().isTerminal();
        var out = new FileOutputStream(FileDescriptor.out);
        var err = json ? Logging.takeOver() : System.err;
        System.exit(commands(house, System.in, out, err, terminal, args).execute(args));
    }

    private static boolean isJson() {
        try {
            return LogForm.ofEnvironment() == LogForm.JSON;
        } catch (CommandException neither) {
            Problems.complain(new PrintWriter(System.err, true, UTF_8), neither, false);
            System.exit(Problems.BAD_INPUT);
            throw neither;
        }
    }

    /// Of the commands only the one that is called, where one is: to look at all of them takes a tenth of a second.
    static CommandLine commands(
            House house,
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean terminal,
            String... args) {
        var problems = new Problems();
        var line = new CommandLine(new Main());
        var all = all(house, in, terminal);
        var called = args.length == 0 ? null : all.get(args[0]);
        if (called == null) {
            all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(args[0], called.get());
        }
        return line.setOut(new PrintWriter(new Outlet(new OutputStreamWriter(out, UTF_8))))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionStrategy(problems)
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
    }

    /// By their names, in the order in which help shows them.
    private static Map<String, Supplier<Object>> all(
            House house, InputStream in, boolean terminal) {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("chat", () -> new ChatCommand(house, in, terminal));
        all.put("ask", () -> new AskCommand(house, in));
        all.put("moderate", () -> new ModerateCommand(house, in, terminal));
        all.put(
                "run",
                () -> new RunCommand(house, SettingsFile.ofLauncher(), new CountDownLatch(1)));
        all.put("screen", () -> new ScreenCommand(in));
        all.put("import", () -> new ImportCommand(house));
        all.put("export", () -> new ExportCommand(house));
        all.put("evaluate", () -> new EvaluateCommand(house));
        all.put("calibrate", () -> new CalibrateCommand(house));
        all.put("fit", () -> new FitCommand(house));
        all.put("backup", () -> new BackupCommand(house));
        all.put("restore", () -> new RestoreCommand(house));
        all.put("what-if", () -> new WhatIfCommand(house));
        all.put("doctor", () -> new DoctorCommand(house, SettingsFile.ofLauncher()));
        all.put("insight", () -> new InsightCommand(house));
        all.put("settings", () -> new SettingsCommand(SettingsFile.ofLauncher(), house.clock()));
        all.put("quicken", () -> new QuickenCommand(args -> unheard(house, args)));
        return all;
    }

    private static void unheard(House house, String... args) {
        commands(
                        house,
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        false,
                        args)
                .execute(args);
    }
}
