package askwell.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import askwell.config.Answering;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.answer.LogisticModel;
import askwell.knowledge.article.Article;
import askwell.knowledge.evaluation.Calibration;
import askwell.knowledge.evaluation.Evaluation;
import askwell.knowledge.evaluation.QuestionSet;

import picocli.CommandLine.Command;
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
import java.util.function.Function;
import java.util.function.Supplier;

/// `askwell calibrate` fits the models that say how sure an answer is. For whoever changes how articles are found.
@Command(
        name = "calibrate",
        hidden = true,
        description = {
            "Fits the models of confidence and small talk on labelled questions.",
            "A set is a folder with corpus.jsonl (or articles/), questions.jsonl (or",
            "evaluation/questions.jsonl) and, where there is one, hidden.txt. Of a set with",
            "parts only dev is used."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  askwell calibrate knowledge SET… \\",
            "      --into knowledge/src/main/resources/askwell/knowledge/answer"
        })
final class CalibrateCommand implements Callable<Integer> {

    private final Function<List<Path>, List<Article>> reading;
    private final Supplier<Answering> settings;
    private final Path cache;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "SET", description = "folders, one a question set")
    private List<Path> sets = new ArrayList<>();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write the models to")
    private Path into = Path.of("");

    CalibrateCommand(
            Function<List<Path>, List<Article>> reading, Supplier<Answering> settings, Path cache) {
        this.reading = reading;
        this.settings = settings;
        this.cache = cache;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (boolean semantic : List.of(true, false)) {
            var calibration = new Calibration();
            for (var set : sets) {
                ask(set, Set.of(), semantic, calibration);
                var hidden = set.resolve("hidden.txt");
                if (Files.exists(hidden)) {
                    ask(set, QuestionSet.readHidden(hidden), semantic, calibration);
                }
            }
            var kind = semantic ? "semantic" : "lexical";
            write("confidence-" + kind, calibration.confidence());
            write("small-talk-" + kind, calibration.smallTalk());
        }
        return 0;
    }

    private void ask(Path set, Set<String> hidden, boolean semantic, Calibration calibration)
            throws InterruptedException {
        var known =
                reading.apply(List.of(either(set, "corpus.jsonl", "articles"))).stream()
                        .filter(article -> !hidden.contains(article.id()))
                        .toList();
        var all = QuestionSet.read(either(set, "questions.jsonl", "evaluation/questions.jsonl"));
        var asked = all.hasSplit("dev") ? all.split("dev") : all;
        try (var knowledge = KnowledgeBase.of(known, with(semantic), cache, Progress.NONE)) {
            knowledge.awaitMeaning();
            calibration.add(new Evaluation(knowledge, hidden).run(asked, Progress.NONE));
        }
        said(
                "%s: %,d questions, %,d articles hidden"
                        .formatted(set, asked.questions().size(), hidden.size()));
    }

    private static Path either(Path folder, String one, String other) {
        var first = folder.resolve(one);
        return Files.exists(first) ? first : folder.resolve(other);
    }

    private Answering with(boolean semantic) {
        var given = settings.get();
        return new Answering(
                given.threshold(),
                given.unsureThreshold(),
                semantic,
                given.language(),
                List.of(),
                given.weights());
    }

    private void write(String name, LogisticModel model) throws IOException {
        var file = into.resolve(name + ".properties");
        Files.writeString(file, model.text(), UTF_8);
        said("wrote " + file);
    }

    private void said(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
