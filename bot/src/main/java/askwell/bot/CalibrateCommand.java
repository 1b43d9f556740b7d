package askwell.bot;

import askwell.config.Settings;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.evaluation.Evaluation;
import askwell.knowledge.evaluation.Proposal;
import askwell.knowledge.evaluation.ProposalReport;
import askwell.knowledge.evaluation.QuestionSet;
import askwell.knowledge.evaluation.WhatIf.Thresholds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `askwell calibrate` proposes thresholds for a wanted share of wrong answers.
@Command(
        name = "calibrate",
        description = {
            "Proposes thresholds for a wanted share of wrong answers, and says how sure that is.",
            "",
            "Asks the golden questions that moderators have kept. Changes nothing.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 thresholds are proposed, 1 none keeps to what is wanted, 2 it cannot be",
            "told.",
            "",
            "Examples:",
            "  askwell calibrate",
            "  askwell calibrate --error 10%%",
            "  askwell calibrate --articles export --questions export/lessons.jsonl",
            "",
            "What the figures mean: docs/operation.md"
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final int MOST_WARNINGS = 10;

    private final House house;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Common common = new Common();
    @Mixin private Sources sources = new Sources();

    @Option(
            names = "--error",
            paramLabel = "SHARE",
            defaultValue = "5%",
            description =
                    "how many of the answers may be wrong, such as 5%% or 0.05 (default: 5%%)")
    private String error = "";

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = {
                "ask these instead: the lessons.jsonl of an export, or a question set as",
                "`askwell evaluate` reads it"
            })
    private Optional<Path> questions = Optional.empty();

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    CalibrateCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws InterruptedException {
        var wanted = wanted();
        var settings = house.settings(common, sources.keeping());
        try (var watch = house.watch(spec)) {
            var asked =
                    questions
                            .map(file -> questions(file, watch))
                            .orElseGet(() -> golden(settings, watch));
            var report = report(wanted, asked, settings, watch);
            var out = spec.commandLine().getOut();
            out.print(json ? report.json() + System.lineSeparator() : report.text());
            out.flush();
            return report.proposal().then().isPresent() ? 0 : 1;
        }
    }

    private ProposalReport report(double wanted, QuestionSet asked, Settings settings, Watch watch)
            throws InterruptedException {
        try (var column = house.column(sources, settings, watch)) {
            var knowledge = column.knowledge();
            knowledge.awaitMeaning();
            var telling = asked.inOtherWordsThan(knowledge.articles());
            int verbatim = asked.questions().size() - telling.questions().size();
            var found = new Evaluation(knowledge, Set.of()).run(telling, watch);
            found.warnings().stream()
                    .limit(MOST_WARNINGS)
                    .forEach(warning -> watch.say(warning + "."));
            if (found.trials().isEmpty()) {
                throw new CommandException(
                        verbatim == 0
                                ? "none of the questions can be asked; the articles that answer them are gone."
                                : "every question stands in an article word for word, which tells nothing of others; keep some as members ask them, with \"Right\" below /why.");
            }
            var answering = settings.answering();
            return new ProposalReport(
                    Proposal.of(
                            wanted,
                            found,
                            new Thresholds(answering.threshold(), answering.unsureThreshold())),
                    verbatim);
        }
    }

    private QuestionSet golden(Settings settings, Watch watch) {
        var golden = Golden.among(house.contents(sources, settings, watch).lessons().stream());
        if (golden.isEmpty()) {
            throw new CommandException(
                    "there is no golden question yet: moderators keep one with each click on \"Right\" below /why, and an export brings them along in its lessons.jsonl.");
        }
        return QuestionSet.of(golden);
    }

    private QuestionSet questions(Path file, Watch watch) {
        var golden = Golden.among(house.files().read(List.of(file), watch).lessons().stream());
        return golden.isEmpty() ? QuestionSet.read(file) : QuestionSet.of(golden);
    }

    private double wanted() {
        try {
            var number = new BigDecimal(error.replace("%", "").strip());
            var share = (error.contains("%") ? number.movePointLeft(2) : number).doubleValue();
            if (share >= 0.001 && share <= 0.5) {
                return share;
            }
        } catch (NumberFormatException words) {
            // Told with what is out of range.
        }
        throw new CommandException(
                "--error %s is no share of wrong answers; name one from 0.1%% to 50%%, such as 5%%."
                        .formatted(Printable.line(error, 40)));
    }
}
