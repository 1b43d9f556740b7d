package askwell.bot;

import askwell.config.Answering;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.answer.KnowledgeBase.Progress;
import askwell.knowledge.article.Article;
import askwell.knowledge.evaluation.Evaluation;
import askwell.knowledge.evaluation.Mistakes;
import askwell.knowledge.evaluation.QuestionSet;
import askwell.knowledge.evaluation.QuestionSetException;
import askwell.knowledge.evaluation.Report;
import askwell.knowledge.evaluation.ReportJson;
import askwell.knowledge.evaluation.ReportText;
import askwell.knowledge.evaluation.RiskCoveragePicture;
import askwell.knowledge.evaluation.Trial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/// `askwell evaluate` measures a column's answers on a set of labelled questions.
@Command(
        name = "evaluate",
        description = "Measures the answers on a set of labelled questions.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  askwell evaluate --articles knowledge/articles \\",
            "      --questions knowledge/evaluation/questions.jsonl --mistakes",
            "",
            "What each figure means: docs/evaluation.md"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int MISTAKES = 20;
    private static final int MOST_WARNINGS = 10;

    private final Function<List<Path>, List<Article>> reading;
    private final Supplier<Answering> settings;
    private final Path cache;
    private final Progress progress;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--articles",
            arity = "1..*",
            required = true,
            paramLabel = "PATH",
            description = "files or folders to answer from, in any format that import reads")
    private List<Path> articles = new ArrayList<>();

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "one JSON object a line: id, text, kind, relevant (article ids), split")
    private Path questions = Path.of("");

    @Option(
            names = "--hidden",
            paramLabel = "FILE",
            description = "ids of articles to leave out, so that nothing answers their questions")
    private Optional<Path> hidden = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "dev|test",
            description = "only the questions of this part")
    private Optional<String> split = Optional.empty();

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    @Option(names = "--mistakes", description = "the twenty worst mistakes, too")
    private boolean mistakes;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "where to write the risk-coverage curve")
    private Optional<Path> picture = Optional.empty();

    /// @param reading reads every article of files and folders
    /// @param cache where embeddings are kept by content
    EvaluateCommand(
            Function<List<Path>, List<Article>> reading,
            Supplier<Answering> settings,
            Path cache,
            Progress progress) {
        this.reading = reading;
        this.settings = settings;
        this.cache = cache;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        try {
            checkPicture();
            var all = QuestionSet.read(questions);
            var asked = split.map(all::split).orElse(all);
            var left = hidden.map(QuestionSet::readHidden).orElse(Set.of());
            evaluate(asked, left);
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 2;
        } catch (QuestionSetException | IOException problem) {
            complain(String.valueOf(problem.getMessage()));
            return 2;
        }
    }

    private void evaluate(QuestionSet asked, Set<String> left)
            throws IOException, InterruptedException {
        var read = reading.apply(articles);
        var known = read.stream().filter(article -> !left.contains(article.id())).toList();
        if (read.size() - known.size() < left.size()) {
            complain("some of the hidden ids are not among the articles");
        }
        try (var knowledge = KnowledgeBase.of(known, settings.get(), cache, progress)) {
            knowledge.awaitMeaning();
            var report = new Evaluation(knowledge, left).run(asked, progress);
            warn(report);
            print(report, known);
            if (picture.isPresent()) {
                RiskCoveragePicture.write(report, questions.toString(), picture.get());
            }
        }
    }

    private void print(Report report, List<Article> known) {
        var worst = mistakes ? Mistakes.worst(report, MISTAKES) : List.<Trial>of();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(ReportJson.of(report, worst));
        } else {
            out.print(ReportText.of(report));
            if (mistakes) {
                out.print("\nThe worst mistakes\n\n" + new Mistakes(known).told(worst));
            }
        }
        out.flush();
    }

    private void warn(Report report) {
        report.warnings().stream().limit(MOST_WARNINGS).forEach(this::complain);
        if (report.warnings().size() > MOST_WARNINGS) {
            complain("and %,d more".formatted(report.warnings().size() - MOST_WARNINGS));
        }
    }

    /// Before the long work rather than after it.
    private void checkPicture() throws IOException {
        if (picture.isPresent()) {
            var folder = picture.get().toAbsolutePath().getParent();
            if (folder == null || !Files.isWritable(folder) || Files.isDirectory(picture.get())) {
                throw new IOException(
                        "cannot write the picture %s: name a file in a folder that is there and may be written to"
                                .formatted(picture.get()));
            }
        }
    }

    private void complain(String message) {
        spec.commandLine().getErr().println("askwell evaluate: " + message);
        spec.commandLine().getErr().flush();
    }
}
