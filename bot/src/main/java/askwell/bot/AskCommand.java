package askwell.bot;

import askwell.bot.asking.Answers;
import askwell.bot.asking.Outcome;
import askwell.bot.group.Mention;
import askwell.bot.terminal.CardText;
import askwell.knowledge.answer.KnowledgeBase;
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
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Parameters(paramLabel = "QUESTION", arity = "0..1", description = "in your own words")
    private Optional<String> question = Optional.empty();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "one {\"id\":…,\"text\":…} a line; - reads standard input")
    private Optional<String> batch = Optional.empty();

    @Option(
            names = "--articles",
            arity = "1..*",
            paramLabel = "PATH",
            description = "files or folders to answer from, in any format that import reads")
    private List<Path> articles = new ArrayList<>();

    AskCommand(House house, InputStream in) {
        this.house = house;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (question.isPresent() == batch.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "give either one QUESTION in quotes, or --batch FILE");
        }
        return batch.isPresent() ? many(batch.get()) : one(question.orElseThrow());
    }

    private int one(String text) {
        var settings = house.settings().apply(common);
        try (var knowledge = house.knowledge(articles, settings, KnowledgeBase.Progress.NONE)) {
            var outcome = house.asking(knowledge, settings).ask(text);
            var reply = new Answers(settings, house.clock()).of(outcome);
            spec.commandLine().getOut().print(new CardText(WIDTH, false).of(reply));
            spec.commandLine().getOut().flush();
            return answered(outcome) ? 0 : NO_ANSWER;
        }
    }

    private int many(String file) throws IOException {
        try (var lines = file.equals("-") ? in : Files.newInputStream(readable(file))) {
            var settings = house.settings().apply(common);
            try (var knowledge = house.knowledge(articles, settings, KnowledgeBase.Progress.NONE)) {
                var run = new Batch(house.asking(knowledge, settings));
                return run.answer(lines, spec.commandLine().getOut()) ? 0 : 1;
            }
        }
    }

    private static Path readable(String file) {
        var path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new BadInputException(file + " is a folder; --batch wants a file of questions.");
        }
        return path;
    }

    private static boolean answered(Outcome outcome) {
        return outcome.mention() instanceof Mention.Named
                || !(outcome.explanation().verdict() instanceof Verdict.NoAnswer);
    }
}
