package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Verdict;

import java.util.Locale;

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
        for (var signal : explanation.signals().stream().limit(SIGNALS).toList()) {
            card =
                    card.field(
                            signal.name(),
                            String.format(
                                    Locale.ROOT, "%.2f (%+.2f)", signal.value(), signal.share()));
        }
        return card;
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
