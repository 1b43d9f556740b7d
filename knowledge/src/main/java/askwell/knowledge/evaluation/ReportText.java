package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.Trial.Outcome;

import java.time.Duration;
import java.util.Locale;

/// A report for a person, at most 80 columns wide.
public final class ReportText {

    private static final double[] THRESHOLDS = {.95, .9, .8, .7, .6, .5, .4, .3, .2, 0};

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        return new ReportText(report).written();
    }

    private String written() {
        opening();
        finding(report.finding());
        silence(report.silence());
        riskCoverage(report.riskCoverage());
        kinds();
        legend();
        var latency = report.latency();
        line("");
        line(
                "An explanation took %.1f ms (median), %.1f ms (95th percentile).",
                millis(latency.median()), millis(latency.percentile95()));
        return text.toString();
    }

    private void opening() {
        var counted = report.counted();
        var answerable = counted.stream().filter(Trial::answerable).count();
        line(
                "%,d questions to %,d articles%s: %,d that an article answers, %,d that none does.",
                counted.size(),
                report.articles(),
                report.hidden() == 0 ? "" : " (%,d hidden)".formatted(report.hidden()),
                answerable,
                counted.size() - answerable);
    }

    private void finding(Finding finding) {
        heading("Finding, over the answerable");
        figure("Success@1", finding.success1());
        figure("Success@5", finding.success5());
        figure("Recall@5", finding.recall5());
        figure("MRR@10", finding.mrr10());
        figure("nDCG@10", finding.ndcg10());
    }

    private void silence(Silence silence) {
        heading("Answering, from a confidence of %s".formatted(decimal(report.threshold())));
        figure("answerable: answered right", silence.answeredRight());
        figure("answerable: a right article said or offered", silence.shown());
        figure("answerable: anything but no answer", silence.replied());
        figure("answers: wrong", silence.wrongAmongAnswers());
        figure("unanswerable: answered", silence.unanswerableAnswered());
        figure("small talk: anything but no answer", silence.smallTalkReplied());
        number("AUROC, is it answerable", silence.aurocAnswerable());
        number("AUROC, is the best match right", silence.aurocRight());
    }

    private void riskCoverage(RiskCoverage curve) {
        line("");
        line("%-44s %8s  %8s", "Risk and coverage", "answered", "wrong");
        for (var threshold : THRESHOLDS) {
            var point = curve.at(threshold);
            line(
                    "%-44s %8s  %8s",
                    "  from a confidence of %s".formatted(decimal(threshold)),
                    percent(point.coverage()),
                    percent(point.risk()));
        }
        number("area under the curve (AURC)", curve.area());
    }

    private void kinds() {
        line("");
        line(
                "%-26s %6s %6s %6s %8s %7s %7s",
                "By kind", "asked", "right", "wrong", "offered", "misled", "silent");
        for (var kind : report.kinds()) {
            line(
                    "  %-24s %,6d %,6d %,6d %,8d %,7d %,7d",
                    shortened(kind.kind()),
                    kind.questions(),
                    kind.count(Outcome.RIGHT),
                    kind.count(Outcome.WRONG),
                    kind.count(Outcome.OFFERED),
                    kind.count(Outcome.MISLED),
                    kind.count(Outcome.SILENT));
        }
    }

    private void legend() {
        line("  right, wrong: answered with an article that answers, or with another;");
        line("  offered, misled: a choice with one that answers, or without; silent: no answer");
    }

    private void heading(String title) {
        line("");
        line("%-44s %8s  %s", title, "", "95 % interval");
    }

    private void figure(String name, Figure figure) {
        line(
                "  %-42s %8s  %s",
                name,
                decimal(figure.value()),
                figure.count() == 0
                        ? "over no question"
                        : "%s to %s, n = %,d"
                                .formatted(
                                        decimal(figure.low()),
                                        decimal(figure.high()),
                                        figure.count()));
    }

    private void number(String name, double value) {
        line("  %-42s %8s", name, decimal(value));
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
    }

    private static String shortened(String kind) {
        return kind.length() > 24 ? kind.substring(0, 23) + "…" : kind;
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
