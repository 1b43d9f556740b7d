package askwell.knowledge.source;

import java.util.Optional;

/// Recognises the questions of a page that stand between quotation marks or are set apart as a quotation.
final class ColumnQuotedQuestions {
    private final ColumnLines lines;

    ColumnQuotedQuestions(ColumnLines lines) {
        this.lines = lines;
    }

    Optional<ColumnQuestion> quoted(int first) {
        var text = new StringBuilder();
        for (int i = first; i < lines.size() && text.length() <= ColumnQuestion.LONGEST; i++) {
            var line = lines.at(i);
            if (line.isBlank() || line.isSeparator()) {
                continue;
            }
            if (i > first
                    && (ColumnLines.ends(line)
                            || ColumnLabel.answer(line).isPresent()
                            || line.isHeading())) {
                return Optional.empty();
            }
            boolean reopened =
                    i > first && lines.at(i - 1).isBlank() && ColumnQuotation.opens(line.plain());
            if (reopened && ColumnQuotation.isWhole(text.toString())) {
                return Optional.empty();
            }
            text.append(text.isEmpty() ? "" : " ")
                    .append(reopened ? line.plain().substring(1) : line.plain());
            var said = text.toString();
            var signed = ColumnSignature.signedText(said, first, i + 1);
            if (signed.isPresent()) {
                return signed;
            }
            if (ColumnQuotation.isWhole(said)) {
                return Optional.of(closed(first, i + 1, said));
            }
            if (reopened
                    && ColumnQuotation.closes(said)
                    && i + 1 < lines.size()
                    && lines.at(i + 1).isBlank()) {
                return Optional.of(closed(first, i + 1, said));
            }
        }
        return Optional.empty();
    }

    /// A quotation that has ended, and the signature on the lines behind it, where there is one.
    private ColumnQuestion closed(int first, int next, String said) {
        var text = ColumnCharacters.folded(ColumnQuotation.inside(said.strip()));
        int below = lines.skipBlank(next);
        if (below < lines.size() && below - next <= 1) {
            var who = ColumnSignature.signature(lines.at(below));
            if (who.isPresent()) {
                return new ColumnQuestion(first, below + 1, text, who, ColumnQuestion.Form.SIGNED);
            }
            if (ColumnQuotation.opens(lines.at(below).plain()) && below == next) {
                var more = quoted(below);
                if (more.flatMap(ColumnQuestion::asker).isPresent()) {
                    var both = text + " " + more.get().text();
                    return new ColumnQuestion(
                            first,
                            more.get().next(),
                            both,
                            more.get().asker(),
                            ColumnQuestion.Form.SIGNED);
                }
            }
        }
        return new ColumnQuestion(first, next, text, Optional.empty(), ColumnQuestion.Form.ALONE);
    }

    Optional<ColumnQuestion> blockQuoted(int first) {
        if (first > 0 && lines.at(first - 1).isBlockQuoted()) {
            return Optional.empty();
        }
        int next = first;
        while (next < lines.size()
                && (lines.at(next).isBlockQuoted()
                        || lines.at(next).isBlank()
                                && next + 1 < lines.size()
                                && lines.at(next + 1).isBlockQuoted())) {
            next++;
        }
        int end = next;
        var last = ColumnSignature.signature(lines.at(next - 1));
        if (last.isPresent() && next - 1 > first) {
            return Optional.of(
                    new ColumnQuestion(
                            first,
                            end,
                            unquoted(first, next - 1),
                            last,
                            ColumnQuestion.Form.SIGNED));
        }
        var said = lines.text(first, next);
        return Optional.of(
                ColumnSignature.signedText(said, first, end)
                        .orElseGet(() -> closed(first, end, said)));
    }

    private String unquoted(int first, int next) {
        return ColumnQuotation.inside(lines.text(first, next));
    }
}
