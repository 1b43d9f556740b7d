package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A report for a program: one JSON object on one line. What could not be measured is `null`.
public final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    /// @param mistakes those to tell of one by one
    public static String of(Report report, List<Trial> mistakes) {
        var root = JSON.createObjectNode();
        root.put("articles", report.articles()).put("hidden", report.hidden());
        root.put("questions", report.counted().size());
        finding(root.putObject("finding"), report.finding());
        silence(root.putObject("answering"), report);
        riskCoverage(root, report.riskCoverage());
        kinds(root.putObject("kinds"), report);
        var latency = report.latency();
        root.putObject("millis")
                .put("median", millis(latency.median()))
                .put("p95", millis(latency.percentile95()));
        var warnings = root.putArray("warnings");
        report.warnings().forEach(warnings::add);
        var worst = root.putArray("mistakes");
        mistakes.forEach(trial -> mistake(worst.addObject(), trial));
        return root.toString();
    }

    private static void mistake(ObjectNode node, Trial trial) {
        var question = trial.question();
        node.put("id", question.id()).put("text", question.text()).put("kind", question.kind());
        node.put("outcome", trial.outcome().name().toLowerCase(Locale.ROOT));
        node.put("confidence", trial.explanation().confidence());
        var matches = node.putArray("matches");
        trial.ranking().forEach(matches::add);
        var relevant = node.putArray("relevant");
        trial.relevant().forEach(relevant::add);
    }

    private static void finding(ObjectNode node, Finding finding) {
        figure(node, "success@1", finding.success1());
        figure(node, "success@5", finding.success5());
        figure(node, "recall@5", finding.recall5());
        figure(node, "mrr@10", finding.mrr10());
        figure(node, "ndcg@10", finding.ndcg10());
    }

    private static void silence(ObjectNode node, Report report) {
        var silence = report.silence();
        number(node, "threshold", report.threshold());
        figure(node, "answerable-answered-right", silence.answeredRight());
        figure(node, "answerable-shown", silence.shown());
        figure(node, "answerable-replied", silence.replied());
        figure(node, "answers-wrong", silence.wrongAmongAnswers());
        figure(node, "unanswerable-answered", silence.unanswerableAnswered());
        figure(node, "small-talk-replied", silence.smallTalkReplied());
        number(node, "auroc-answerable", silence.aurocAnswerable());
        number(node, "auroc-right", silence.aurocRight());
    }

    private static void riskCoverage(ObjectNode root, RiskCoverage curve) {
        number(root, "aurc", curve.area());
        var points = root.putArray("risk-coverage");
        for (var step = 0; step <= 20; step++) {
            var point = curve.at(step / 20.0);
            var node = points.addObject().put("threshold", point.threshold());
            number(node, "coverage", point.coverage());
            number(node, "risk", point.risk());
        }
    }

    private static void kinds(ObjectNode node, Report report) {
        for (var kind : report.kinds()) {
            node.putObject(kind.kind())
                    .put("questions", kind.questions())
                    .put("right", kind.count(Outcome.RIGHT))
                    .put("wrong", kind.count(Outcome.WRONG))
                    .put("offered", kind.count(Outcome.OFFERED))
                    .put("misled", kind.count(Outcome.MISLED))
                    .put("silent", kind.count(Outcome.SILENT));
        }
    }

    private static void figure(ObjectNode node, String name, Figure figure) {
        var object = node.putObject(name);
        number(object, "value", figure.value());
        number(object, "low", figure.low());
        number(object, "high", figure.high());
        object.put("n", figure.count());
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
