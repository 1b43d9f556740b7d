package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.bot.administering.InsightCommand;
import askwell.bot.administering.Insights;
import askwell.bot.chat.Person;
import askwell.bot.journal.Journal;
import askwell.bot.moderating.Moderators;
import askwell.bot.moderating.Workshop;
import askwell.bot.terminal.Board;
import askwell.bot.terminal.Desk;
import askwell.config.Moderating.Roles;
import askwell.config.Phrases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `askwell moderate` gives the moderators' commands in the terminal, beside a bot that runs or without one.
@Command(
        name = "moderate",
        description =
                "Keeps the column with the moderators' commands, typed in the terminal or piped in.",
        footer = {
            "",
            "Examples:",
            "  askwell moderate",
            "  echo '/article list' | askwell moderate",
            "",
            "Whoever may open the data folder may do everything here."
        })
final class ModerateCommand implements Callable<Integer> {
    private final House house;
    private final InputStream in;
    private final boolean terminal;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Keeping keeping = new Keeping();

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description =
                    "the folder that takes the files which commands give (default: the current one)")
    private Path files = Path.of("");

    /// @param terminal whether a person sits at both ends
    ModerateCommand(House house, InputStream in, boolean terminal) {
        this.house = house;
        this.in = in;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var named = house.settings(common, keeping);
        var settings = named.keptIn(keeping.storage(named));
        var folder = settings.storage().folder();
        try (var watch = house.watch(spec);
                var column = house.keptColumn(keeping.storage(settings), settings, watch);
                var journal = Journal.open(folder, settings.privacy(), house.clock());
                var board = board(settings.texts().in(house.locale()))) {
            // The bot that runs tells who waits.
            var moderators =
                    new Moderators(
                            new Workshop(
                                    settings,
                                    column.knowledge(),
                                    column.store().orElseThrow(),
                                    journal,
                                    board.outbox(),
                                    house.clock(),
                                    () -> {}));
            var insight =
                    new InsightCommand(
                            new Insights(column.store().orElseThrow(), journal, house.clock()),
                            settings.texts());
            new Desk(
                            board,
                            Stream.concat(moderators.commands().stream(), Stream.of(insight))
                                    .toList(),
                            moderators.deeds(),
                            whoSitsHere(settings.moderating().roles()),
                            this::complain)
                    .sit(column.knowledge()::catchUp);
        }
        return 0;
    }

    private Board board(Phrases phrases) throws IOException {
        return terminal
                ? Board.onTerminal(history(), files, phrases)
                : Board.piped(
                        new BufferedReader(new InputStreamReader(in, UTF_8)),
                        spec.commandLine().getOut(),
                        files,
                        phrases);
    }

    /// With every role that may do something.
    private static Person whoSitsHere(Roles roles) {
        var name = System.getProperty("user.name", "terminal");
        return new Person(
                name,
                name,
                Stream.of(
                                roles.add(),
                                roles.edit(),
                                roles.remove(),
                                roles.importing(),
                                roles.review())
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    /// None where the folder cannot be written to.
    private Optional<Path> history() {
        try {
            Files.createDirectories(house.cache());
            return Optional.of(house.cache().resolve("moderate-history"))
                    .filter(_ -> Files.isWritable(house.cache()));
        } catch (IOException readOnly) {
            return Optional.empty();
        }
    }

    private void complain(RuntimeException problem) {
        Problems.complain(spec.commandLine().getErr(), problem, common.debug());
    }
}
