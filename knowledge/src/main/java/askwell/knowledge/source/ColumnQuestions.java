package askwell.knowledge.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises the questions among the lines of a page.
final class ColumnQuestions {

    private static final int LONGEST = 6_000;

    private static final Pattern SIGNED_QUOTATION =
            Pattern.compile(
                    "^(?<said>.*[%s])\\s*(?:,?\\s*%s\\s*|(?=\\())(?<who>[^%s]{1,120})$"
                            .formatted(ColumnQuotation.CLOSING, ColumnAsker.DASH, "“”\"»«"),
                    Pattern.DOTALL);
    private static final Pattern QUOTATION_THEN_NAME =
            Pattern.compile(
                    "^(?<said>.*[”\"»])\\s+(?:(?:from|by|asks)\\s+)?(?<who>\\p{Lu}[^“”\"»«?!]{1,80})$");
    private static final Pattern SIGNED_SENTENCE =
            Pattern.compile(
                    "^(?<said>.*[.?!…)])\\s*(?:(?:[–—―~−]|-{1,3})\\s*|(?=\\(\\p{Lu}))(?<who>[^?!]{1,100})$");
    private static final Pattern PEN_NAME =
            Pattern.compile(
                    "^(?<said>.*[.?!])\\s+(?<who>\\p{Lu}[\\p{L}'’ -]{1,40} (?:in|from) \\p{Lu}[^.?!]{1,40})$");
    private static final Pattern FAREWELL_AND_NAME =
            Pattern.compile(
                    "^(?<said>.*[.?!])\\s+(?:(?:Many )?[Tt]hanks(?: so much| in advance)?|Thank you|Sincerely|Signed|Yours)[,!.]\\s+(?<who>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\.?)?)$");
    private static final Pattern DASH_AND_NAME =
            Pattern.compile("^%s\\s*(?<who>.{1,120})$".formatted(ColumnAsker.DASH));

    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]y|me|mine)\\b");

    private static final Optional<ColumnAsker> NOBODY = Optional.empty();

    private final List<ColumnLine> lines;

    ColumnQuestions(List<ColumnLine> lines) {
        this.lines = lines;
    }

    /// A question that is signed by its asker: "…?" – Regina from Powder Springs.
    Optional<ColumnQuestion> signed(int first) {
        var quoted =
                ColumnQuotation.opens(at(first).plain())
                        ? quoted(first)
                        : Optional.<ColumnQuestion>empty();
        return quoted.filter(question -> question.asker().isPresent())
                .or(() -> at(first).isBlockQuoted() ? blockQuoted(first) : Optional.empty())
                .or(() -> sentences(first));
    }

    /// A question that is told by nothing but its quotation marks.
    Optional<ColumnQuestion> quotation(int first) {
        var question =
                ColumnQuotation.opens(at(first).plain())
                        ? quoted(first)
                        : Optional.<ColumnQuestion>empty();
        return question.or(() -> at(first).isBlockQuoted() ? blockQuoted(first) : Optional.empty())
                .filter(found -> found.text().contains("?"));
    }

    /// A title or a first paragraph that asks.
    Optional<ColumnQuestion> title(int first) {
        int next = first + 1;
        if (!at(first).isHeading()) {
            while (next < lines.size() && continues(next)) {
                next++;
            }
        }
        var text = text(first, next);
        return text.endsWith("?") && text.length() <= LONGEST && !at(first).isListItem()
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
        return ColumnLabel.question(at(first)).flatMap(label -> labelled(first, label));
    }

    private Optional<ColumnQuestion> labelled(int first, ColumnLabel label) {
        boolean letter = label.kind() == ColumnLabel.Kind.SALUTATION;
        var form = letter ? ColumnQuestion.Form.LETTER : ColumnQuestion.Form.LABELLED;
        var named =
                letter ? Optional.<ColumnAsker>empty() : label.who().flatMap(ColumnAsker::certain);
        int begin = label.rest().isEmpty() ? skipBlank(first + 1) : first;
        if (begin >= lines.size()) {
            return Optional.empty();
        }
        int answer = answerLabel(begin + (begin == first ? 1 : 0), label);
        if (begin != first && ColumnQuotation.opens(at(begin).plain())) {
            var quoted = quoted(begin);
            if (quoted.isPresent()) {
                return quoted.map(found -> in(form, first, found, named));
            }
        }
        int signature = answer < 0 ? -1 : lastTold(begin, answer);
        if (signature > begin) {
            var who = signature(at(signature));
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
        int end = answer >= 0 ? answer : signatureEnd(begin, letter).orElse(paragraphEnd(begin));
        if (answer < 0 && end > begin && letter) {
            var who = signature(at(end - 1));
            if (who.isPresent() && end - 1 > begin) {
                return Optional.of(
                        new ColumnQuestion(
                                first, end, said(first, begin, end - 1, label), who, form));
            }
        }
        if (answer < 0 && !letter && named.isEmpty()) {
            int below = skipBlank(end);
            var who = below - end > 1 || below == lines.size() ? NOBODY : signature(at(below));
            if (who.isPresent()) {
                return Optional.of(
                        new ColumnQuestion(
                                first, below + 1, said(first, begin, end, label), who, form));
            }
        }
        var whole = said(first, begin, end, label);
        var signed = signedText(whole, first, end).or(() -> closed(whole, first, end));
        boolean greets = letter && answer < 0 && signed.isEmpty() && !whole.contains("?");
        if (whole.isEmpty() || whole.length() > LONGEST || greets) {
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
                            && ColumnLabel.question(at(i))
                                    .filter(found -> found.kind() == ColumnLabel.Kind.SALUTATION)
                                    .isPresent();
            if (!greets
                    && ColumnEnding.of(at(i)) == ColumnEnding.NONE
                    && ColumnByline.of(at(i)).isEmpty()) {
                text.append(' ').append(at(i).plain());
            }
        }
        return ColumnQuotation.inside(ColumnCharacters.folded(text.toString()));
    }

    private int lastTold(int begin, int end) {
        int last = end - 1;
        while (last > begin && (at(last).isBlank() || at(last).isSeparator())) {
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
        for (int i = from; i < lines.size() && length < LONGEST; i++) {
            var line = at(i);
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
                    || ends(line)) {
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
        for (int i = from; i < lines.size() && length < LONGEST && !ends(at(i)); i++) {
            length += at(i).plain().length();
            if (signature(at(i)).isPresent()
                    || SIGNED_SENTENCE.matcher(at(i).plain()).matches()
                            && signedText(at(i).plain(), i, i + 1).isPresent()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnQuestion> quoted(int first) {
        var text = new StringBuilder();
        for (int i = first; i < lines.size() && text.length() <= LONGEST; i++) {
            var line = at(i);
            if (line.isBlank() || line.isSeparator()) {
                continue;
            }
            if (i > first
                    && (ends(line) || ColumnLabel.answer(line).isPresent() || line.isHeading())) {
                return Optional.empty();
            }
            boolean reopened =
                    i > first && at(i - 1).isBlank() && ColumnQuotation.opens(line.plain());
            if (reopened && ColumnQuotation.isWhole(text.toString())) {
                return Optional.empty();
            }
            text.append(text.isEmpty() ? "" : " ")
                    .append(reopened ? line.plain().substring(1) : line.plain());
            var said = text.toString();
            var signed = signedText(said, first, i + 1);
            if (signed.isPresent()) {
                return signed;
            }
            if (ColumnQuotation.isWhole(said)) {
                return Optional.of(closed(first, i + 1, said));
            }
            if (reopened
                    && ColumnQuotation.closes(said)
                    && i + 1 < lines.size()
                    && at(i + 1).isBlank()) {
                return Optional.of(closed(first, i + 1, said));
            }
        }
        return Optional.empty();
    }

    /// A quotation that has ended, and the signature on the lines behind it, where there is one.
    private ColumnQuestion closed(int first, int next, String said) {
        var text = ColumnCharacters.folded(ColumnQuotation.inside(said.strip()));
        int below = skipBlank(next);
        if (below < lines.size() && below - next <= 1) {
            var who = signature(at(below));
            if (who.isPresent()) {
                return new ColumnQuestion(first, below + 1, text, who, ColumnQuestion.Form.SIGNED);
            }
            if (ColumnQuotation.opens(at(below).plain()) && below == next) {
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

    /// A signature on a line of its own.
    private static Optional<ColumnAsker> signature(ColumnLine line) {
        if (line.isHeading() || line.plain().length() > 100 || ColumnByline.of(line).isPresent()) {
            return Optional.empty();
        }
        var dashed = DASH_AND_NAME.matcher(line.plain());
        if (dashed.matches()) {
            return ColumnAsker.certain(dashed.group("who"));
        }
        if (line.isListItem() || line.endsSentence()) {
            return Optional.empty();
        }
        return ColumnAsker.likely(line.plain())
                .filter(who -> who.hasTown() || who.name().equalsIgnoreCase("anonymous"));
    }

    private Optional<ColumnQuestion> blockQuoted(int first) {
        if (first > 0 && at(first - 1).isBlockQuoted()) {
            return Optional.empty();
        }
        int next = first;
        while (next < lines.size()
                && (at(next).isBlockQuoted()
                        || at(next).isBlank()
                                && next + 1 < lines.size()
                                && at(next + 1).isBlockQuoted())) {
            next++;
        }
        int end = next;
        var last = signature(at(next - 1));
        if (last.isPresent() && next - 1 > first) {
            return Optional.of(
                    new ColumnQuestion(
                            first,
                            end,
                            unquoted(first, next - 1),
                            last,
                            ColumnQuestion.Form.SIGNED));
        }
        var said = text(first, next);
        return Optional.of(signedText(said, first, end).orElseGet(() -> closed(first, end, said)));
    }

    private String unquoted(int first, int next) {
        return ColumnQuotation.inside(text(first, next));
    }

    /// Sentences without quotation marks, signed at the end of their paragraph.
    private Optional<ColumnQuestion> sentences(int first) {
        var text = new StringBuilder();
        for (int i = first; i < lines.size() && text.length() <= LONGEST; i++) {
            var line = at(i);
            if (i > first && !continues(i)
                    || line.isBlank()
                    || line.isListItem()
                    || ColumnByline.of(line).isPresent()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.plain());
            var signed = signedSentences(text.toString(), first, i + 1);
            if (signed.isPresent()) {
                return signed;
            }
        }
        int next = first + 1;
        while (next < lines.size() && continues(next) && signature(at(next)).isEmpty()) {
            next++;
        }
        if (next < lines.size() && text(first, next).endsWith("?") && !at(first).isListItem()) {
            var who = signature(at(next)).filter(ColumnAsker::hasTown);
            if (who.isPresent()) {
                return Optional.of(signed(first, next + 1, text(first, next), who));
            }
        }
        int below = skipBlank(paragraphEnd(first));
        if (!text.isEmpty() && text.toString().endsWith("?") && below < lines.size()) {
            var dashed = DASH_AND_NAME.matcher(at(below).plain());
            var who =
                    dashed.matches()
                            ? ColumnAsker.likely(dashed.group("who"))
                            : Optional.<ColumnAsker>empty();
            if (who.isPresent()) {
                return Optional.of(
                        new ColumnQuestion(
                                first,
                                below + 1,
                                ColumnCharacters.folded(text.toString()),
                                who,
                                ColumnQuestion.Form.SIGNED));
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnQuestion> signedText(String text, int first, int next) {
        if (ColumnQuotation.opens(text)) {
            var match = SIGNED_QUOTATION.matcher(text);
            if (match.matches()) {
                var who = ColumnAsker.certain(match.group("who"));
                if (who.isPresent()) {
                    return Optional.of(signed(first, next, match.group("said"), who));
                }
            }
            match = QUOTATION_THEN_NAME.matcher(text);
            if (match.matches()) {
                var who = ColumnAsker.likely(match.group("who")).filter(ColumnAsker::hasTown);
                if (who.isPresent()) {
                    return Optional.of(signed(first, next, match.group("said"), who));
                }
            }
            return Optional.empty();
        }
        return signedSentences(text, first, next);
    }

    private static Optional<ColumnQuestion> signedSentences(String text, int first, int next) {
        var match = SIGNED_SENTENCE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var who = ColumnAsker.likely(match.group("who"));
        boolean asks = match.group("said").contains("?");
        return who.filter(asker -> asks || asker.hasTown())
                .map(asker -> signed(first, next, match.group("said"), who));
    }

    /// A letter that ends with a name and no dash: "… the wrong thing? Guilty in Griffin", "… to Dad? Thanks, Theresa".
    private static Optional<ColumnQuestion> closed(String text, int first, int next) {
        for (var form : List.of(PEN_NAME, FAREWELL_AND_NAME)) {
            var match = form.matcher(text);
            if (match.matches()) {
                var who = ColumnAsker.likely(match.group("who"));
                if (who.isPresent()) {
                    return Optional.of(signed(first, next, match.group("said"), who));
                }
            }
        }
        return Optional.empty();
    }

    private static ColumnQuestion signed(
            int first, int next, String said, Optional<ColumnAsker> who) {
        var text = ColumnCharacters.folded(ColumnQuotation.inside(said.strip()));
        return new ColumnQuestion(first, next, text, who, ColumnQuestion.Form.SIGNED);
    }

    /// The same question with the paragraphs above it in which its asker has begun to tell.
    ColumnQuestion withParagraphsAbove(ColumnQuestion question) {
        int first = question.first();
        if (ColumnQuotation.opens(at(first).plain()) || at(first).isBlockQuoted()) {
            return question;
        }
        int above = above(first);
        while (above >= 0
                && at(above).isProse()
                && FIRST_PERSON.matcher(at(above).plain()).find()) {
            first = above;
            while (first > 0 && !at(first - 1).isBlank() && at(first - 1).mayBeWrapped()) {
                first--;
            }
            above = above(first);
        }
        var text = text(first, question.first()) + " " + question.text();
        return new ColumnQuestion(
                first, question.next(), text.strip(), question.asker(), question.form());
    }

    private int above(int i) {
        int above = i - 1;
        while (above >= 0 && at(above).isBlank()) {
            above--;
        }
        return above;
    }

    private String text(int first, int next) {
        var text = new StringBuilder();
        for (int i = first; i < next; i++) {
            text.append(at(i).plain()).append(' ');
        }
        return ColumnCharacters.folded(text.toString());
    }

    /// Whether a line goes on with the sentence of the line above it.
    private boolean continues(int i) {
        var line = at(i);
        return !line.isBlank()
                && !line.isListItem()
                && !line.isHeading()
                && at(i - 1).mayBeWrapped()
                && !ends(line)
                && ColumnLabel.answer(line).isEmpty();
    }

    private int paragraphEnd(int first) {
        int end = first + 1;
        while (end < lines.size() && continues(end)) {
            end++;
        }
        return end;
    }

    private static boolean ends(ColumnLine line) {
        return switch (ColumnEnding.of(line)) {
            case NONE, NOISE, TRAILER, TEASERS -> false;
            case REPLIES, FORM -> true;
        };
    }

    private int skipBlank(int i) {
        while (i < lines.size() && at(i).isBlank()) {
            i++;
        }
        return i;
    }

    private ColumnLine at(int i) {
        return lines.get(i);
    }
}
