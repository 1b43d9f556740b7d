package askwell.knowledge.evaluation;

import askwell.knowledge.evaluation.WhatIf.Thresholds;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Proposed thresholds, for a person and for a program.
///
/// @param verbatim how many questions were left out, since they stand word for word in an article
public record ProposalReport(Proposal proposal, int verbatim) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// In 80 columns.
    public String text() {
        var text = new StringBuilder(paragraph(asked()));
        text.append('\n').append(table()).append('\n');
        proposal.then()
                .ifPresentOrElse(
                        then -> text.append(proposed(then)),
                        () ->
                                text.append(
                                        paragraph(
                                                "No threshold keeps to %s: the surest answers are wrong already. Look at what is wrong (/why shows the reasons), mend or teach that, and calibrate again."
                                                        .formatted(percent(proposal.wanted())))));
        return text.toString();
    }

    private String asked() {
        var asked =
                format(
                        "Questions asked: %,d, of which an article answers %,d.",
                        proposal.trials().size(), proposal.answerable());
        return verbatim == 0
                ? asked
                : asked
                        + format(
                                " Left out: %,d that %s in an article word for word, and would flatter.",
                                verbatim, verbatim == 1 ? "stands" : "stand");
    }

    private String table() {
        var now = proposal.under(proposal.now());
        var table = new StringBuilder(row("", "now", proposal.then().map(_ -> "proposed")));
        table.append(
                row(
                        "answering.threshold",
                        plain(proposal.now().answer()),
                        proposal.then().map(then -> plain(then.answer()))));
        table.append(
                row(
                        "answering.unsure-threshold",
                        plain(proposal.now().unsure()),
                        proposal.then().map(then -> plain(then.unsure()))));
        table.append(row("answered", now, OutcomeCount::answered));
        table.append(row("  of them wrong", now, OutcomeCount::wrong));
        table.append(row("unsure: a choice offered", now, OutcomeCount::unsure));
        table.append(row("  without the right article", now, OutcomeCount::misled));
        table.append(row("withheld: no answer", now, OutcomeCount::silent));
        return table.toString();
    }

    private String row(String name, OutcomeCount now, ToIntFunction<OutcomeCount> figure) {
        return row(
                name,
                Integer.toString(figure.applyAsInt(now)),
                proposal.then()
                        .map(then -> Integer.toString(figure.applyAsInt(proposal.under(then)))));
    }

    private static String row(String name, String now, Optional<String> then) {
        return "  %-28s%10s%s\n".formatted(name, now, then.map("%12s"::formatted).orElse(""));
    }

    private String proposed(Thresholds then) {
        var count = proposal.under(then);
        var text = new StringBuilder(paragraph(certainty(count)));
        if (!Proposal.isSure(proposal.wanted(), count)) {
            text.append('\n').append(paragraph(lacking(count)));
        }
        text.append('\n')
                .append(
                        then.equals(proposal.now())
                                ? paragraph("That is how it is set: there is nothing to change.")
                                : paragraph("To have it so, write into config/askwell.conf:")
                                        + "\n  answering.threshold = %s\n  answering.unsure-threshold = %s\n"
                                                .formatted(
                                                        plain(then.answer()),
                                                        plain(then.unsure())));
        return text.toString();
    }

    private String certainty(OutcomeCount count) {
        var wrong = count.wrongAnswers();
        return format(
                "%,d of %,d answers would be wrong (%s); %sthe true share lies between %s and %s (95%%).",
                wrong.hits(),
                wrong.of(),
                percent(wrong.share()),
                Proposal.isSure(proposal.wanted(), count) ? "" : "with so few, ",
                percent(wrong.low()),
                percent(wrong.high()));
    }

    private String lacking(OutcomeCount count) {
        return format(
                "To be as sure of at most %s, it takes about %,d answers more, none of them wrong: about %,d more questions like these. These questions have also chosen the threshold, so that rather more than counted will be wrong of what others ask.",
                percent(proposal.wanted()),
                proposal.moreAnswers(count),
                proposal.moreQuestions(count));
    }

    private static String paragraph(String text) {
        return Paragraph.of("", text);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// With two digits that count.
    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /// One JSON object on one line. `proposed` is null where no threshold keeps to what is wanted, `missing` where it is sure.
    public String json() {
        var root = JSON.createObjectNode();
        root.put("wanted", proposal.wanted());
        root.put("questions", proposal.trials().size());
        root.put("answerable", proposal.answerable());
        root.put("verbatim", verbatim);
        root.set("now", node(proposal.now()));
        root.set("proposed", proposal.then().map(this::node).orElse(null));
        root.set(
                "missing",
                proposal.then()
                        .map(proposal::under)
                        .filter(count -> !Proposal.isSure(proposal.wanted(), count))
                        .map(this::missing)
                        .orElse(null));
        return root.toString();
    }

    private ObjectNode node(Thresholds thresholds) {
        var count = proposal.under(thresholds);
        var wrong = count.wrongAnswers();
        var node = JSON.createObjectNode();
        node.put("threshold", thresholds.answer());
        node.put("unsureThreshold", thresholds.unsure());
        node.put("answered", count.answered());
        node.put("wrong", count.wrong());
        node.put("unsure", count.unsure());
        node.put("misled", count.misled());
        node.put("withheld", count.silent());
        node.put("wrongLow", wrong.low());
        node.put("wrongHigh", wrong.high());
        return node;
    }

    private ObjectNode missing(OutcomeCount count) {
        var node = JSON.createObjectNode();
        node.put("answers", proposal.moreAnswers(count));
        node.put("questions", proposal.moreQuestions(count));
        return node;
    }
}
