package askwell.knowledge.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises the questions among the lines of a page.
final class ColumnQuestions {
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]y|me|mine)\\b");

    private static final Optional<ColumnAsker> NOBODY = Optional.empty();

    private final ColumnLines lines;
    private final ColumnQuotedQuestions quotations;
    private final ColumnLabelledQuestions labels;

    ColumnQuestions(List<ColumnLine> page) {
        lines = new ColumnLines(page);
        quotations = new ColumnQuotedQuestions(lines);
        labels = new ColumnLabelledQuestions(lines);
    }

    /// A question that is signed by its asker: "…?" – Regina from Powder Springs.
    Optional<ColumnQuestion> signed(int first) {
        var quoted =
                ColumnQuotation.opens(lines.at(first).plain())
                        ? quotations.quoted(first)
                        : Optional.<ColumnQuestion>empty();
        return quoted.filter(question -> question.asker().isPresent())
                .or(() ->
                        lines.at(first).isBlockQuoted()
                                ? quotations.blockQuoted(first)
                                : Optional.empty())
                .or(() -> sentences(first));
    }

    /// A question that is told by nothing but its quotation marks.
    Optional<ColumnQuestion> quotation(int first) {
        var question =
                ColumnQuotation.opens(lines.at(first).plain())
                        ? quotations.quoted(first)
                        : Optional.<ColumnQuestion>empty();
        return question.or(() ->
                        lines.at(first).isBlockQuoted()
                                ? quotations.blockQuoted(first)
                                : Optional.empty())
                .filter(found -> found.text().contains("?"));
    }

    /// A title or a first paragraph that asks.
    Optional<ColumnQuestion> title(int first) {
        int next = first + 1;
        if (!lines.at(first).isHeading()) {
            while (next < lines.size() && lines.continues(next)) {
                next++;
            }
        }
        var text = lines.text(first, next);
        return text.endsWith("?")
                        && text.length() <= ColumnQuestion.LONGEST
                        && !lines.at(first).isListItem()
                ? Optional.of(
                        new ColumnQuestion(
                                first,
                                next,
                                ColumnQuotation.inside(text),
                                Optional.empty(),
                                ColumnQuestion.Form.ALONE))
                : Optional.empty();
    }

    /// A question behind a label: "Q: …", "Regina in Powder Springs asks: …", "Dear Lisa, …".
    Optional<ColumnQuestion> labelled(int first) {
        return labels.labelled(first);
    }

    /// Sentences without quotation marks, signed at the end of their paragraph.
    private Optional<ColumnQuestion> sentences(int first) {
        var text = new StringBuilder();
        for (int i = first; i < lines.size() && text.length() <= ColumnQuestion.LONGEST; i++) {
            var line = lines.at(i);
            if (i > first && !lines.continues(i)
                    || line.isBlank()
                    || line.isListItem()
                    || ColumnByline.of(line).isPresent()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.plain());
            var signed = ColumnSignature.signedSentences(text.toString(), first, i + 1);
            if (signed.isPresent()) {
                return signed;
            }
        }
        return signedBelow(first);
    }

    /// A paragraph that ends with a question, and below it a signature on a line of its own.
    private Optional<ColumnQuestion> signedBelow(int first) {
        int next = first + 1;
        while (next < lines.size()
                && lines.continues(next)
                && ColumnSignature.signature(lines.at(next)).isEmpty()) {
            next++;
        }
        var text = lines.text(first, next);
        int below = lines.skipBlank(next);
        if (!text.endsWith("?")
                || below == lines.size()
                || lines.at(first).isListItem()
                || ColumnByline.of(lines.at(first)).isPresent()) {
            return Optional.empty();
        }
        var adjoining = below == next ? ColumnSignature.signature(lines.at(below)) : NOBODY;
        var who =
                adjoining
                        .filter(ColumnAsker::hasTown)
                        .or(() -> ColumnSignature.dashed(lines.at(below)));
        return who.map(asker -> ColumnSignature.signed(first, below + 1, text, who));
    }

    /// The same question with the paragraphs above it in which its asker has begun to tell.
    ColumnQuestion withParagraphsAbove(ColumnQuestion question) {
        int first = question.first();
        if (ColumnQuotation.opens(lines.at(first).plain()) || lines.at(first).isBlockQuoted()) {
            return question;
        }
        int above = lines.above(first);
        while (above >= 0
                && lines.at(above).isProse()
                && FIRST_PERSON.matcher(lines.at(above).plain()).find()) {
            first = above;
            while (first > 0
                    && !lines.at(first - 1).isBlank()
                    && lines.at(first - 1).mayBeWrapped()) {
                first--;
            }
            above = lines.above(first);
        }
        var text = lines.text(first, question.first()) + " " + question.text();
        return new ColumnQuestion(
                first, question.next(), text.strip(), question.asker(), question.form());
    }
}
