package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.group.Mention;
import askwell.config.Settings;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Says what came of a question: the answer or a choice or an honest "no", and the groups to name beside it.
public final class Answers {
    private static final int OTHERS = 3;

    private final Settings settings;
    private final ArticleCard articles;
    private final GroupCard groupCard;

    public Answers(Settings settings, Clock clock) {
        this.settings = settings;
        this.groupCard = new GroupCard(clock);
        this.articles = new ArticleCard(clock);
    }

    public Reply of(Outcome outcome) {
        var verdict = outcome.explanation().verdict();
        return switch (outcome.mention()) {
            case Mention.Named(var groups) -> new Reply(also(groupCard.of(groups), verdict));
            case Mention.NoSuchGroup() -> new Reply(also(List.of(noSuchGroup()), verdict));
            case Mention.Elsewhere() -> {
                var cards = new ArrayList<>(List.of(card(verdict)));
                outcome.groups().stream().map(groupCard::of).forEach(cards::add);
                yield new Reply(cards);
            }
        };
    }

    private Card card(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answered(var best, var others) ->
                    offering(articles.passage(best), likely(others));
            case Verdict.Unsure(var candidates) ->
                    offering(
                            Card.titled("I am not sure, but one of these may help")
                                    .saying("Pick the one that comes nearest, by its number.")
                                    .saying("If none does, I have no article on that. " + person()),
                            candidates);
            case Verdict.NoAnswer(var reason) -> none(reason);
        };
    }

    private Card none(Verdict.Reason reason) {
        return switch (reason) {
            case NO_ARTICLE -> withGroups(toPerson(Card.titled("I have no article on that")));
            case SMALL_TALK ->
                    Card.titled("I am glad you are here")
                            .saying(
                                    "Ask me anything that is on your mind, in your own words, and I"
                                            + " look for the answer in what %s has written."
                                                    .formatted(settings.organisation().name()));
            case NO_WORDS ->
                    Card.titled("I see no words that I could look up")
                            .saying("Please ask in a few words or a sentence.");
            case TOO_LONG ->
                    Card.titled("That is too long for me")
                            .saying(
                                    "Please ask it again in at most %,d characters."
                                            .formatted(Question.LONGEST));
        };
    }

    private Card noSuchGroup() {
        return withGroups(toPerson(Card.titled("We have no such group")));
    }

    private Card toPerson(Card card) {
        return card.saying(person());
    }

    private String person() {
        var organisation = settings.organisation();
        return organisation
                .contact()
                .map("A person can help you: %s."::formatted)
                .orElse("Please ask a person of %s.".formatted(organisation.name()));
    }

    private Card withGroups(Card card) {
        if (settings.groups().isEmpty()) {
            return card;
        }
        var shown = card.saying("Our groups may help too:");
        for (var group : settings.groups()) {
            shown = shown.choice(Pick.of(group));
        }
        return shown;
    }

    /// The likeliest articles beside what was said about the groups.
    private static List<Card> also(List<Card> cards, Verdict verdict) {
        var matches =
                switch (verdict) {
                    case Verdict.Answered(var best, _) -> List.of(best);
                    case Verdict.Unsure(var candidates) -> candidates;
                    case Verdict.NoAnswer _ -> List.<Match>of();
                };
        if (matches.isEmpty()) {
            return cards;
        }
        var all = new ArrayList<>(cards);
        all.add(offering(Card.titled("Our column may help too"), matches));
        return all;
    }

    private List<Match> likely(List<Match> others) {
        return others.stream()
                .filter(other -> other.confidence() >= settings.answering().unsureThreshold())
                .limit(OTHERS)
                .toList();
    }

    private static Card offering(Card card, List<Match> matches) {
        var offering = card;
        for (var match : matches) {
            offering = offering.choice(Pick.of(match.article()));
        }
        return offering;
    }
}
