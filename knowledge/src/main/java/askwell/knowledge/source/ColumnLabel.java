package askwell.knowledge.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words before a question or an answer that say which it is: "Q:", "Regina in Powder Springs asks:", "Dear Lisa,", "A:",
/// "Lisa responds:".
///
/// @param who the person it names: who asks, who is written to, or who answers
/// @param rest what follows on the same line
record ColumnLabel(Kind kind, Optional<String> who, String rest) {

    enum Kind {
        QUESTION,
        SALUTATION,
        ANSWER
    }

    private static final int LONGEST_NAME = 60;

    private static final Pattern QUESTION =
            Pattern.compile(
                    "^(?:(?:Q|(?i:(?:the |today[’']s |this week[’']s |reader(?:[’']s)? |your )?question))\\s*#?\\s*\\d{0,3}\\s*(?:(?i:from|by)\\s+(?<who>[^:?!]{1,80}?)\\s*)?(?:[:.)]|\\s[–—-](?=\\s))(?<rest>.*)|(?i:the question|question|reader question|q)\\s*(?:\\d{1,3})?(?:\\s+(?i:from|by)\\s+(?<by>\\p{Lu}[^:?!]{1,80}))?)$");
    private static final Pattern FROM =
            Pattern.compile(
                    "^(?i:from|(?:asked|sent|submitted) by)\\s*:\\s*(?<who>\\p{Lu}.{1,80})$");
    private static final Pattern ASKS =
            Pattern.compile(
                    "^(?<who>[^:?!“”\"«»]{1,80}?),?\\s+(?:asks|writes|wants to know|wonders|inquires|(?<past>asked|wrote))(?:\\s+(?:us|in|to|me|ask|say|last|this|week|month|recently|with|the|a|question|about))*\\s*(?:[:,–—-]\\s*(?<rest>\\S.*)?|(?<quoted>[“\"«].*)|)$");
    private static final Pattern DEAR =
            Pattern.compile(
                    "^(?:Dear|Hi|Hello|Hey)\\s+(?<who>[\\p{L}.'’ &]{1,60}?)\\s*[,:!–—-](?<rest>.*)$");
    private static final Pattern ANSWER =
            Pattern.compile(
                    "^(?:(?:A|(?i:(?:the |our |expert |my )?(?:answer|response|reply)))\\s*#?\\s*\\d{0,3}\\s*(?:(?i:from|by)\\s+(?<who>%1$s)\\s*)?(?:[:.)]|\\s[–—-](?=\\s))(?<rest>.*)|(?i:the answer|our answer|answer|our response|the response|a)\\s*\\d{0,3}|(?i:answer(?:ed)?|response|reply)\\s+(?i:from|by)\\s+(?<by>%1$s))$"
                            .formatted(ColumnByline.NAME));
    private static final Pattern RESPONDS =
            Pattern.compile(
                    "^(?<who>%s)(?:,\\s[^:.?!]{1,60})?(?:\\s+(?:responds|replies|answers|says|writes|advises|weighs in)(?:\\s+back)?|[’']s\\s+(?:answer|response|reply|advice|take))\\s*(?:[:–—-]\\s*(?<rest>.*)|\\.?)$"
                            .formatted(ColumnByline.NAME));

    static Optional<ColumnLabel> question(ColumnLine line) {
        var text = line.plain();
        var match = QUESTION.matcher(text);
        if (match.matches()) {
            return Optional.of(
                    new ColumnLabel(
                            Kind.QUESTION,
                            group(match, "who").or(() -> group(match, "by")),
                            rest(match)));
        }
        var from = FROM.matcher(text);
        if (from.matches()
                && ColumnAsker.likely(from.group("who")).filter(ColumnAsker::hasTown).isPresent()) {
            return Optional.of(new ColumnLabel(Kind.QUESTION, group(from, "who"), ""));
        }
        var asks = ASKS.matcher(text);
        if (asks.matches() && asks(asks.group("who")) && !isMinutes(asks)) {
            var rest = group(asks, "quoted").or(() -> group(asks, "rest"));
            return Optional.of(
                    new ColumnLabel(Kind.QUESTION, group(asks, "who"), rest.orElse("").strip()));
        }
        var dear = DEAR.matcher(text);
        return dear.matches()
                ? Optional.of(new ColumnLabel(Kind.SALUTATION, group(dear, "who"), rest(dear)))
                : Optional.empty();
    }

    /// "Ann asked: who orders the chairs?" tells of a meeting, and "Frequently asked" of no asker at all.
    private static boolean isMinutes(Matcher asks) {
        boolean quotes =
                asks.group("quoted") != null
                        || asks.group("rest") != null && ColumnQuotation.opens(asks.group("rest"));
        return asks.group("past") != null
                && !quotes
                && ColumnAsker.likely(asks.group("who")).filter(ColumnAsker::hasTown).isEmpty();
    }

    private static boolean asks(String who) {
        return who.length() <= 80
                && ColumnAsker.likely(
                                who.replaceFirst(
                                        "^(?i:a |our )?(?i:reader|caller),?\\s+(?=\\p{Lu})", ""))
                        .isPresent();
    }

    static Optional<ColumnLabel> answer(ColumnLine line) {
        var answer = ANSWER.matcher(line.plain());
        if (answer.matches()) {
            return Optional.of(
                    new ColumnLabel(
                            Kind.ANSWER,
                            group(answer, "who").or(() -> group(answer, "by")),
                            rest(answer)));
        }
        var match = RESPONDS.matcher(line.plain());
        return match.matches() && match.group("who").length() <= LONGEST_NAME
                ? Optional.of(new ColumnLabel(Kind.ANSWER, group(match, "who"), rest(match)))
                : Optional.empty();
    }

    private static String rest(Matcher match) {
        return group(match, "rest").orElse("").strip();
    }

    private static Optional<String> group(Matcher match, String name) {
        return Optional.ofNullable(match.group(name)).map(String::strip).filter(s -> !s.isEmpty());
    }
}
