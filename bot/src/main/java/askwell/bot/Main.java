package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.config.Answering;
import askwell.config.Answering.FieldWeights;
import askwell.config.Articles;
import askwell.config.Organisation;
import askwell.config.Settings;
import askwell.config.Storage;
import askwell.knowledge.answer.KnowledgeBase;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

    private Main() {}

    public static void main(String[] args) {
        var house =
                new House(
                        Main::settings,
                        InterimFiles::read,
                        CacheFolder.of(System.getenv()::get, System.getProperty("os.name", "")),
                        Clock.systemDefaultZone());
        var terminal = System.console() != null && System.console().isTerminal();
        System.exit(commands(house, System.in, System.out, System.err, terminal).execute(args));
    }

    static CommandLine commands(
            House house, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        var problems = new Problems();
        return new CommandLine(new Main())
                .addSubcommand(new ChatCommand(house, in, terminal))
                .addSubcommand(new AskCommand(house, in))
                .addSubcommand(
                        new EvaluateCommand(
                                house.articles(),
                                () -> house.answering(new Common()),
                                house.cache(),
                                KnowledgeBase.Progress.NONE))
                .addSubcommand(
                        new CalibrateCommand(
                                house.articles(),
                                () -> house.answering(new Common()),
                                house.cache()))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
    }

    /// Stands in until the settings are read from their file.
    private static Settings settings(Common common) {
        if (common.named()) {
            throw new BadInputException(
                    "%s cannot be read: this build knows its built-in settings only; leave --config out."
                            .formatted(common.config()));
        }
        return new Settings(
                new Organisation("Lamplight", Optional.empty(), Optional.empty()),
                List.of(),
                new Articles(List.of(Path.of("knowledge", "articles"))),
                new Answering(
                        0.72, 0.012, true, "english", List.of(), new FieldWeights(1, 1, 1, 1)),
                new Storage(Path.of("data")));
    }
}
