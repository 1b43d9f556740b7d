package askwell.knowledge.source;

import java.util.Optional;

/// Recognises the questions of a page that stand behind a label: "Q: …", "Regina in Powder Springs asks: …", "Dear Lisa, …".
final class ColumnLabelledQuestions {
    private static final Optional<ColumnAsker> NOBODY = Optional.empty();

    private final ColumnLines lines;
    private final ColumnQuotedQuestions quotations;

    ColumnLabelledQuestions(ColumnLines lines) {
        this.lines = lines;
        this.quotations = new ColumnQuotedQuestions(lines);
    }

    Optional<ColumnQuestion> labelled(int first) {
        return ColumnLabel.question(lines.at(first)).flatMap(label -> labelled(first, label));
    }

    private Optional<ColumnQuestion> labelled(int first, ColumnLabel label) {
        boolean letter = label.kind() == ColumnLabel.Kind.SALUTATION;
        var form = letter ? ColumnQuestion.Form.LETTER : ColumnQuestion.Form.LABELLED;
        var named =
                letter ? Optional.<ColumnAsker>empty() : label.who().flatMap(ColumnAsker::certain);
        int begin = label.rest().isEmpty() ? lines.skipBlank(first + 1) : first;
        if (begin >= lines.size()) {
            return Optional.empty();
        }
        int answer = answerLabel(begin + (begin == first ? 1 : 0), label);
        if (begin != first && ColumnQuotation.opens(lines.at(begin).plain())) {
            var quoted = quotations.quoted(begin);
            if (quoted.isPresent()) {
                return quoted.map(found -> in(form, first, found, named));
            }
        }
        int signature = answer < 0 ? -1 : lastTold(begin, answer);
        if (signature > begin) {
            var who = ColumnSignature.signature(lines.at(signature));
            if (who.isPresent()) {
                return Optional.of(
                        new ColumnQuestion(
                                first,
                                answer,
                                said(first, begin, signature, label),
                                who.map(asker -> asker.or(named)),
                                form));
            }
        }
        int end =
                answer >= 0
                        ? answer
                        : signatureEnd(begin, letter).orElse(lines.paragraphEnd(begin));
        if (answer < 0 && end > begin && letter) {
            var who = ColumnSignature.signature(lines.at(end - 1));
            if (who.isPresent() && end - 1 > begin) {
                return Optional.of(
                        new ColumnQuestion(
                                first, end, said(first, begin, end - 1, label), who, form));
            }
        }
        if (answer < 0 && !letter && named.isEmpty()) {
            int below = lines.skipBlank(end);
            var who =
                    below - end > 1 || below == lines.size()
                            ? NOBODY
                            : ColumnSignature.signature(lines.at(below));
            if (who.isPresent()) {
                return Optional.of(
                        new ColumnQuestion(
                                first, below + 1, said(first, begin, end, label), who, form));
            }
        }
        var whole = said(first, begin, end, label);
        var signed =
                ColumnSignature.signedText(whole, first, end)
                        .or(() -> ColumnSignature.closed(whole, first, end));
        boolean greets = letter && answer < 0 && signed.isEmpty() && !whole.contains("?");
        if (whole.isEmpty() || whole.length() > ColumnQuestion.LONGEST || greets) {
            return Optional.empty();
        }
        return Optional.of(
                signed.map(found -> in(form, first, found, named))
                        .orElseGet(() ->
                                new ColumnQuestion(
                                        first, end, ColumnQuotation.inside(whole), named, form)));
    }

    /// What a labelled question says, on one line.
    private String said(int first, int begin, int end, ColumnLabel label) {
        var text = new StringBuilder(begin == first ? label.rest() : "");
        for (int i = begin == first ? first + 1 : begin; i < end; i++) {
            boolean greets =
                    text.isEmpty()
                            && ColumnLabel.question(lines.at(i))
                                    .filter(found -> found.kind() == ColumnLabel.Kind.SALUTATION)
                                    .isPresent();
            if (!greets
                    && ColumnEnding.of(lines.at(i)) == ColumnEnding.NONE
                    && ColumnByline.of(lines.at(i)).isEmpty()) {
                text.append(' ').append(lines.at(i).plain());
            }
        }
        return ColumnQuotation.inside(ColumnCharacters.folded(text.toString()));
    }

    private int lastTold(int begin, int end) {
        int last = end - 1;
        while (last > begin && (lines.at(last).isBlank() || lines.at(last).isSeparator())) {
            last--;
        }
        return last;
    }

    private static ColumnQuestion in(
            ColumnQuestion.Form form,
            int first,
            ColumnQuestion found,
            Optional<ColumnAsker> named) {
        return new ColumnQuestion(
                first,
                found.next(),
                found.text(),
                found.asker().map(asker -> asker.or(named)).or(() -> named),
                form);
    }

    /// Where the answer's own label stands, or -1 where another question comes first.
    private int answerLabel(int from, ColumnLabel asked) {
        int length = 0;
        for (int i = from; i < lines.size() && length < ColumnQuestion.LONGEST; i++) {
            var line = lines.at(i);
            length += line.plain().length();
            if (ColumnLabel.answer(line).isPresent()) {
                return i;
            }
            var next = ColumnLabel.question(line);
            if (next.isPresent() && asked.kind() == ColumnLabel.Kind.SALUTATION) {
                return next.get().kind() == ColumnLabel.Kind.SALUTATION
                                && !next.get().who().equals(asked.who())
                        ? i
                        : -1;
            }
            if (next.isPresent() && next.get().kind() == ColumnLabel.Kind.SALUTATION && i > from) {
                return i;
            }
            if (next.filter(label -> label.kind() == ColumnLabel.Kind.QUESTION).isPresent()
                    || ColumnLines.ends(line)) {
                return -1;
            }
        }
        return -1;
    }

    /// Behind the line that signs a letter: "– Tired in Tulsa", "Regina, Powder Springs, GA".
    private Optional<Integer> signatureEnd(int from, boolean letter) {
        if (!letter) {
            return Optional.empty();
        }
        int length = 0;
        for (int i = from;
                i < lines.size()
                        && length < ColumnQuestion.LONGEST
                        && !ColumnLines.ends(lines.at(i));
                i++) {
            length += lines.at(i).plain().length();
            if (ColumnSignature.signature(lines.at(i)).isPresent()
                    || ColumnSignature.signedSentences(lines.at(i).plain(), i, i + 1).isPresent()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
