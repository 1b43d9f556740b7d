package askwell.knowledge.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a question from the name of who asks it.
final class ColumnSignature {

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

    private ColumnSignature() {}

    /// A signature on a line of its own.
    static Optional<ColumnAsker> signature(ColumnLine line) {
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

    /// A dash and a name on a line of their own.
    static Optional<ColumnAsker> dashed(ColumnLine line) {
        var dashed = DASH_AND_NAME.matcher(line.plain());
        return dashed.matches() ? ColumnAsker.likely(dashed.group("who")) : Optional.empty();
    }

    /// A question in quotation marks or without, whose signature stands at its end.
    static Optional<ColumnQuestion> signedText(String text, int first, int next) {
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

    /// The same, without quotation marks.
    static Optional<ColumnQuestion> signedSentences(String text, int first, int next) {
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
    static Optional<ColumnQuestion> closed(String text, int first, int next) {
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

    /// A question of this signed form.
    static ColumnQuestion signed(int first, int next, String said, Optional<ColumnAsker> who) {
        var text = ColumnCharacters.folded(ColumnQuotation.inside(said.strip()));
        return new ColumnQuestion(first, next, text, who, ColumnQuestion.Form.SIGNED);
    }
}
