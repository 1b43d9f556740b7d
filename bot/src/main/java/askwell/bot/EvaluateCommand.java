package askwell.bot;

import askwell.config.Settings;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.evaluation.Evaluation;
import askwell.knowledge.evaluation.GoldenReport;
import askwell.knowledge.evaluation.Mistakes;
import askwell.knowledge.evaluation.QuestionSet;
import askwell.knowledge.evaluation.Report;
import askwell.knowledge.evaluation.ReportJson;
import askwell.knowledge.evaluation.ReportText;
import askwell.knowledge.evaluation.RiskCoveragePicture;
import askwell.knowledge.evaluation.Trial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `askwell evaluate` measures a column's answers on a set of labelled questions.
@Command(
        name = "evaluate",
        description = {
            "Measures the answers on a set of labelled questions, or asks the golden",
            "questions again and says which are not answered as they should be."
        },
        footer = {
            "",
            "Example:",
            "  askwell evaluate --articles knowledge/articles \\",
            "      --questions knowledge/evaluation/questions.jsonl --mistakes",
            "  askwell evaluate --golden",
            "",
            "What each figure means: docs/evaluation.md"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int MISTAKES = 20;
    private static final int MOST_WARNINGS = 10;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Sources sources = new Sources();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = "one JSON object a line: id, text, kind, relevant (article ids), split")
    private Optional<Path> questions = Optional.empty();

    @Option(
            names = "--golden",
            description = {
                "ask the golden questions that moderators have kept (or those of --questions",
                "FILE, the lessons.jsonl of an export); exits with 1 where one is wrong"
            })
    private boolean golden;

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

    EvaluateCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = house.settings(common, sources.keeping());
        if (golden) {
            try (var watch = house.watch(spec)) {
                return asGolden(settings, watch) ? 0 : 1;
            }
        }
        checkPicture();
        var all = QuestionSet.read(questions());
        var asked = split.map(all::split).orElse(all);
        var left = hidden.map(QuestionSet::readHidden).orElse(Set.of());
        try (var watch = house.watch(spec)) {
            evaluate(asked, left, settings, watch);
        }
        return 0;
    }

    private Path questions() {
        return questions.orElseThrow(() ->
                new CommandException(
                        "name the file of the questions with --questions FILE, or ask those that moderators have kept with --golden."));
    }

    /// Whether every golden question is answered as it should be.
    private boolean asGolden(Settings settings, Watch watch) throws InterruptedException {
        var named = questions.map(file -> golden(file, watch));
        try (var column = house.column(sources, settings, watch)) {
            var knowledge = column.knowledge();
            knowledge.awaitMeaning();
            var report =
                    new GoldenReport(
                            named.map(knowledge::check).orElseGet(knowledge::golden),
                            knowledge::article);
            if (report.checks().isEmpty()) {
                throw new CommandException(
                        "there is no golden question yet: moderators keep one with each click on \"Right\" below /why, and an export brings them along in its lessons.jsonl.");
            }
            var out = spec.commandLine().getOut();
            out.print(json ? report.json() + System.lineSeparator() : report.text());
            out.flush();
            return report.failed().isEmpty();
        }
    }

    private List<Golden> golden(Path file, Watch watch) {
        var reading = house.files().read(List.of(file), watch);
        watch.skipped(reading.skipped(), List.of(file));
        return Golden.among(reading.lessons().stream());
    }

    private void evaluate(QuestionSet asked, Set<String> left, Settings settings, Watch watch)
            throws IOException, InterruptedException {
        var read = house.articles(sources, settings, watch);
        var known = read.stream().filter(article -> !left.contains(article.id())).toList();
        if (read.size() - known.size() < left.size()) {
            watch.say("some of the hidden ids are not among the articles.");
        }
        try (var knowledge = KnowledgeBase.of(known, settings.answering(), house.cache(), watch)) {
            knowledge.awaitMeaning();
            var report = new Evaluation(knowledge, left).run(asked, watch);
            warn(report, watch);
            print(report, known);
            if (picture.isPresent()) {
                RiskCoveragePicture.write(report, questions().toString(), picture.get());
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

    private static void warn(Report report, Watch watch) {
        report.warnings().stream()
                .limit(MOST_WARNINGS)
                .forEach(warning -> watch.say(warning + "."));
        if (report.warnings().size() > MOST_WARNINGS) {
            watch.say("and %,d more.".formatted(report.warnings().size() - MOST_WARNINGS));
        }
    }

    /// Before the long work rather than after it.
    private void checkPicture() {
        if (picture.isPresent()) {
            var folder = picture.get().toAbsolutePath().getParent();
            if (folder == null || !Files.isWritable(folder) || Files.isDirectory(picture.get())) {
                throw new CommandException(
                        "cannot write the picture %s: name a file in a folder that is there and may be written to."
                                .formatted(picture.get()));
            }
        }
    }
}
