package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.config.Answering;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.LogisticModel;
import askwell.knowledge.evaluation.Calibration;
import askwell.knowledge.evaluation.Evaluation;
import askwell.knowledge.evaluation.QuestionSet;
import askwell.knowledge.source.Found;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// `askwell fit` fits the models that say how sure an answer is. For whoever changes how articles are found.
@Command(
        name = "fit",
        hidden = true,
        description = {
            "Fits the models of confidence and small talk on labelled questions.",
            "A set is a folder with corpus.jsonl (or articles/), questions.jsonl (or",
            "evaluation/questions.jsonl) and, where there are such, rambling.jsonl beside it",
            "and hidden.txt. Of a set with parts only dev is used."
        },
        footer = {
            "",
            "Example:",
            "  askwell fit knowledge SET… \\",
            "      --into knowledge/src/main/resources/askwell/knowledge/answer"
        })
final class FitCommand implements Callable<Integer> {

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "SET", description = "folders, one a question set")
    private List<Path> sets = new ArrayList<>();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write the models to")
    private Path into = Path.of("");

    FitCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(into)) {
            throw new CommandException("there is no folder %s; make it first.".formatted(into));
        }
        var settings = house.settings(common).answering();
        try (var watch = house.watch(spec)) {
            for (boolean semantic : List.of(true, false)) {
                fit(with(semantic, settings), watch);
            }
        }
        return 0;
    }

    private void fit(Answering settings, Watch watch) throws IOException, InterruptedException {
        var calibration = new Calibration();
        for (var set : sets) {
            ask(set, Set.of(), settings, calibration, watch);
            var hidden = set.resolve("hidden.txt");
            if (Files.exists(hidden)) {
                ask(set, QuestionSet.readHidden(hidden), settings, calibration, watch);
            }
        }
        var kind = settings.semantic() ? "semantic" : "lexical";
        write("confidence-" + kind, calibration.confidence(), watch);
        write("small-talk-" + kind, calibration.smallTalk(), watch);
    }

    private void ask(
            Path set, Set<String> hidden, Answering settings, Calibration calibration, Watch watch)
            throws InterruptedException {
        var known =
                house
                        .read(List.of(either(set, "corpus.jsonl", "articles")), watch)
                        .articles()
                        .stream()
                        .map(Found::article)
                        .filter(article -> !hidden.contains(article.id()))
                        .toList();
        for (var questions : questions(set)) {
            var all = QuestionSet.read(questions);
            var asked = all.hasSplit("dev") ? all.split("dev") : all;
            try (var knowledge = KnowledgeBase.of(known, settings, house.cache(), watch)) {
                knowledge.awaitMeaning();
                calibration.add(new Evaluation(knowledge, hidden).run(asked, watch));
            }
            watch.say(
                    "%s: %s, %s hidden."
                            .formatted(
                                    questions,
                                    Counted.of(asked.questions().size(), "question"),
                                    Counted.of(hidden.size(), "article")));
        }
    }

    /// The questions of a set; those in rambling messages, where it has such, count as a set of their own.
    private static List<Path> questions(Path set) {
        var plain = either(set, "questions.jsonl", "evaluation/questions.jsonl");
        var rambling = plain.resolveSibling("rambling.jsonl");
        return Files.exists(rambling) ? List.of(plain, rambling) : List.of(plain);
    }

    private static Path either(Path folder, String one, String other) {
        var first = folder.resolve(one);
        return Files.exists(first) ? first : folder.resolve(other);
    }

    private static Answering with(boolean semantic, Answering given) {
        return new Answering(
                given.threshold(),
                given.unsureThreshold(),
                semantic,
                given.language(),
                List.of(),
                given.weights());
    }

    private void write(String name, LogisticModel model, Watch watch) throws IOException {
        var file = into.resolve(name + ".properties");
        Files.writeString(file, model.text(), UTF_8);
        watch.say("wrote %s.".formatted(file));
    }
}
