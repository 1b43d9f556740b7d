package askwell.bot;

import askwell.bot.asking.Answers;
import askwell.bot.asking.Outcome;
import askwell.bot.group.Mention;
import askwell.bot.terminal.CardText;
import askwell.knowledge.answer.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `askwell ask` answers one question, or many of a file.
@Command(
        name = "ask",
        description = "Answers one question, or each line of a file.",
        footer = {
            "",
            "Exit code: 0 answered or unsure, 3 no answer; with --batch 1 where a line was bad.",
            "",
            "Examples:",
            "  askwell ask \"who could look after dad for a weekend?\"",
            "  askwell ask --batch questions.jsonl --articles knowledge/articles"
        })
final class AskCommand implements Callable<Integer> {
    private static final int NO_ANSWER = 3;
    private static final int WIDTH = 80;

    private final House house;
    private final InputStream in;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();

    @Mixin private Sources sources = new Sources();

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "in your own words")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "one {\"id\":…,\"text\":…} a line; - reads standard input")
    private Optional<String> batch = Optional.empty();

    AskCommand(House house, InputStream in) {
        this.house = house;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (batch.isPresent()) {
            if (!words.isEmpty()) {
                throw misused("give either a QUESTION or --batch FILE, not both");
            }
            return many(batch.get());
        }
        var question = words.isEmpty() ? sources.takeLast() : Optional.of(String.join(" ", words));
        return one(
                question.orElseThrow(
                        () -> misused("what is the question? Put it in quotes, at the end")));
    }

    private int one(String text) throws InterruptedException {
        var settings = house.settings(common, sources.keeping());
        try (var watch = house.watch(spec);
                var column = house.column(sources, settings, watch)) {
            column.knowledge().awaitMeaning();
            var outcome = house.asking(column, settings).ask(text);
            var reply =
                    Answers.inText(settings, house.clock())
                            .inFull(outcome, settings.texts().in(house.locale()));
            spec.commandLine().getOut().print(new CardText(WIDTH, false).of(reply));
            return answered(outcome) ? 0 : NO_ANSWER;
        }
    }

    private int many(String file) throws IOException, InterruptedException {
        try (var lines = Batch.open(file, in, "questions")) {
            var settings = house.settings(common, sources.keeping());
            try (var watch = house.watch(spec);
                    var column = house.column(sources, settings, watch)) {
                column.knowledge().awaitMeaning();
                var answers = new BatchAnswers(house.asking(column, settings));
                return Batch.run(lines, spec.commandLine().getOut(), answers::answer) ? 0 : 1;
            }
        }
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private static boolean answered(Outcome outcome) {
        return outcome.mention() instanceof Mention.Named
                || !(outcome.explanation().verdict() instanceof Verdict.NoAnswer);
    }
}
