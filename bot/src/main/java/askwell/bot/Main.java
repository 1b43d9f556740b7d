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
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
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
        System.exit(commands(house, System.in, out, err, terminal).execute(args));
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

    static CommandLine commands(
            House house, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        var problems = new Problems();
        return new CommandLine(new Main())
                .addSubcommand(new ChatCommand(house, in, terminal))
                .addSubcommand(new AskCommand(house, in))
                .addSubcommand(new ModerateCommand(house, in, terminal))
                .addSubcommand(
                        new RunCommand(house, SettingsFile.ofLauncher(), new CountDownLatch(1)))
                .addSubcommand(new ScreenCommand(in))
                .addSubcommand(new ImportCommand(house))
                .addSubcommand(new ExportCommand(house))
                .addSubcommand(new EvaluateCommand(house))
                .addSubcommand(new CalibrateCommand(house))
                .addSubcommand(new FitCommand(house))
                .addSubcommand(new BackupCommand(house))
                .addSubcommand(new RestoreCommand(house))
                .addSubcommand(new WhatIfCommand(house))
                .addSubcommand(new DoctorCommand(house, SettingsFile.ofLauncher()))
                .addSubcommand(new InsightCommand(house))
                .addSubcommand(new SettingsCommand(SettingsFile.ofLauncher(), house.clock()))
                .addSubcommand(
                        new QuickenCommand(arguments ->
                                commands(
                                                house,
                                                InputStream.nullInputStream(),
                                                OutputStream.nullOutputStream(),
                                                OutputStream.nullOutputStream(),
                                                false)
                                        .execute(arguments)))
                .setOut(new PrintWriter(new Outlet(new OutputStreamWriter(out, UTF_8))))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionStrategy(problems)
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
    }
}
