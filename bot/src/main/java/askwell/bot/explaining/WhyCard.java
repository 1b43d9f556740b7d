package askwell.bot.explaining;

import static java.util.stream.Collectors.joining;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.config.Phrases;
import askwell.knowledge.answer.Explanation;
import askwell.knowledge.answer.Explanation.Aspect;
import askwell.knowledge.answer.Influence;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Standing;
import askwell.knowledge.answer.Verdict;

import java.util.Locale;

/// Tells why a question got its answer.
public final class WhyCard {
    private static final int SIGNALS = 8;

    private final Phrases phrases;

    public WhyCard(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Under a title of its own.
    public Card of(Explanation explanation) {
        return below(Card.titled(phrases.say("why.title")), explanation);
    }

    /// Below what a card says already.
    public Card below(Card card, Explanation explanation) {
        var told = card.saying(found(explanation)).saying(thresholds(explanation));
        told = match(told, "why.best", explanation, 0);
        told = match(told, "why.runner-up", explanation, 1);
        if (!explanation.matchedTerms().isEmpty()) {
            told =
                    told.field(
                            phrases.say("why.terms"),
                            String.join(", ", explanation.matchedTerms()));
        }
        if (!explanation.influences().isEmpty()) {
            told =
                    told.field(
                            phrases.say("why.taught"),
                            explanation.influences().stream()
                                    .map(this::influence)
                                    .collect(joining("\n")));
        }
        return explanation.signals().isEmpty() ? told : weighed(told, explanation);
    }

    private Card match(Card card, String name, Explanation explanation, int index) {
        if (explanation.matches().size() <= index) {
            return card;
        }
        return card.field(
                phrases.say(name),
                named(explanation.matches().get(index))
                        + (index < explanation.standings().size()
                                ? figures(explanation.standings().get(index))
                                : ""));
    }

    private static String named(Match match) {
        return "%s (%s)".formatted(Pick.label(match.article()), percent(match.confidence()));
    }

    private String figures(Standing standing) {
        return ": "
                + phrases.say(
                        "why.figures",
                        "nearness",
                        two(standing.nearness()),
                        "words",
                        two(standing.words()),
                        "coverage",
                        percent(standing.coverage()));
    }

    private String influence(Influence influence) {
        return switch (influence) {
            case Influence.OtherNames(var said, var others) ->
                    phrases.say(
                            "why.synonyms",
                            "said",
                            String.join(", ", said),
                            "others",
                            String.join(", ", others));
            case Influence.Hidden(_, var article, var likeness) ->
                    phrases.say(
                            "why.never",
                            "article",
                            Pick.label(article),
                            "likeness",
                            percent(likeness));
            case Influence.NoQuestion(_, var likeness) ->
                    phrases.say("why.no-question", "likeness", percent(likeness));
        };
    }

    /// What spoke for the best match and what against it, in log-odds.
    private Card weighed(Card card, Explanation explanation) {
        var weighed = card;
        for (var aspect : Aspect.values()) {
            weighed =
                    weighed.field(
                            phrases.say(text(aspect)),
                            String.format(Locale.ROOT, "%+.1f", explanation.share(aspect)));
        }
        return weighed.field(
                phrases.say("why.detail"),
                explanation.signals().stream()
                        .limit(SIGNALS)
                        .map(WhyCard::detail)
                        .collect(joining(", ")));
    }

    private static String text(Aspect aspect) {
        return switch (aspect) {
            case MEANING -> "why.meaning";
            case WORDS -> "why.words";
            case LEAD -> "why.lead";
            case FORM -> "why.form";
        };
    }

    private static String detail(Explanation.Signal signal) {
        return String.format(
                Locale.ROOT, "%s %.2f (%+.1f)", signal.name(), signal.value(), signal.share());
    }

    private String thresholds(Explanation explanation) {
        return phrases.say(
                "why.thresholds",
                "threshold",
                percent(explanation.threshold()),
                "unsure",
                percent(explanation.unsureThreshold()));
    }

    private String found(Explanation explanation) {
        var name =
                switch (explanation.verdict()) {
                    case Verdict.Answered _ -> "why.answered";
                    case Verdict.Unsure _ -> "why.unsure";
                    case Verdict.NoAnswer(var reason) ->
                            switch (reason) {
                                case NO_ARTICLE -> "why.no-article";
                                case SMALL_TALK -> "why.small-talk";
                                case NOT_A_QUESTION -> "why.not-a-question";
                                case NO_WORDS -> "why.no-words";
                                case TOO_LONG -> "why.too-long";
                            };
                };
        return phrases.say(name, "sure", percent(explanation.confidence()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
