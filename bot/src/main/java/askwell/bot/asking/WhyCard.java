package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Explanation.Aspect;
import askwell.knowledge.answer.Influence;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Verdict;

import java.util.Locale;
import java.util.stream.Collectors;

/// Tells why a question got its answer.
final class WhyCard {
    private static final int SIGNALS = 8;

    private WhyCard() {}

    static Card of(Explanation explanation) {
        var card = Card.titled("Why this answer").saying(summary(explanation));
        if (!explanation.matches().isEmpty()) {
            card = card.field("Best match", named(explanation.matches().getFirst()));
        }
        if (explanation.matches().size() > 1) {
            card = card.field("Runner-up", named(explanation.matches().get(1)));
        }
        if (!explanation.matchedTerms().isEmpty()) {
            card = card.field("Your words in it", String.join(", ", explanation.matchedTerms()));
        }
        if (!explanation.influences().isEmpty()) {
            card =
                    card.field(
                            "Taught",
                            explanation.influences().stream()
                                    .map(WhyCard::told)
                                    .collect(Collectors.joining(" ")));
        }
        return explanation.signals().isEmpty() ? card : weighed(card, explanation);
    }

    private static String told(Influence influence) {
        return switch (influence) {
            case Influence.OtherNames(var said, var others) ->
                    "%s is also called %s here."
                            .formatted(String.join(", ", said), String.join(", ", others));
            case Influence.Hidden(_, var article, var likeness) ->
                    "%s was left out: it must not answer a question that is %s like this one."
                            .formatted(article.question(), percent(likeness));
            case Influence.NoQuestion(_, var likeness) ->
                    "It is %s like a message that asks nothing of us.".formatted(percent(likeness));
        };
    }

    /// What spoke for the best match and what against it, in log-odds.
    private static Card weighed(Card card, Explanation explanation) {
        var weighed = card;
        for (var aspect : Aspect.values()) {
            weighed =
                    weighed.field(
                            name(aspect),
                            String.format(Locale.ROOT, "%+.1f", explanation.share(aspect)));
        }
        return weighed.field(
                "In detail",
                explanation.signals().stream()
                        .limit(SIGNALS)
                        .map(WhyCard::detail)
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Aspect aspect) {
        return switch (aspect) {
            case MEANING -> "Near in meaning";
            case WORDS -> "Words in common";
            case LEAD -> "Ahead of the others";
            case FORM -> "Sounds like a question";
        };
    }

    private static String detail(Explanation.Signal signal) {
        return String.format(
                Locale.ROOT, "%s %.2f (%+.1f)", signal.name(), signal.value(), signal.share());
    }

    private static String summary(Explanation explanation) {
        return "%s I say an answer from %s on, and offer a choice from %s on."
                .formatted(
                        found(explanation),
                        percent(explanation.threshold()),
                        percent(explanation.unsureThreshold()));
    }

    private static String found(Explanation explanation) {
        var sure = percent(explanation.confidence());
        return switch (explanation.verdict()) {
            case Verdict.Answered _ ->
                    "I was %s sure that this article answers the question.".formatted(sure);
            case Verdict.Unsure _ ->
                    "I was only %s sure of the best article, so I left the choice to you."
                            .formatted(sure);
            case Verdict.NoAnswer(var reason) ->
                    switch (reason) {
                        case NO_ARTICLE ->
                                "I was only %s sure of the nearest article, which is too little."
                                        .formatted(sure);
                        case SMALL_TALK -> "I took it for small talk, which asks nothing of us.";
                        case NOT_A_QUESTION ->
                                "It is like a message that was said to ask nothing of us.";
                        case NO_WORDS -> "I found no words in it that I could look up.";
                        case TOO_LONG -> "It was too long to look up.";
                    };
        };
    }

    private static String named(Match match) {
        return "%s (%s)".formatted(match.article().question(), percent(match.confidence()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
