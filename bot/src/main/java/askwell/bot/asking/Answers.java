package askwell.bot.asking;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Reply;
import askwell.bot.group.GroupCards;
import askwell.bot.group.Mention;
import askwell.config.Group;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Question;
import askwell.knowledge.answer.Verdict;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Says what came of a question: the answer or a choice or an honest "no", and the groups to name beside it.
public final class Answers {
    private static final int OTHERS = 3;

    private final Settings settings;
    private final ArticleCards articles;
    private final GroupCards groupCards;
    private final boolean handsOutFiles;

    private Answers(Settings settings, InstantSource clock, boolean handsOutFiles) {
        this.settings = settings;
        this.handsOutFiles = handsOutFiles;
        this.groupCards = new GroupCards(clock);
        this.articles = new ArticleCards(clock);
    }

    /// For a face that shows text alone.
    public static Answers inText(Settings settings, InstantSource clock) {
        return new Answers(settings, clock, false);
    }

    /// For a face that hands out files too, such as a group's meetings for a calendar.
    static Answers withFiles(Settings settings, InstantSource clock) {
        return new Answers(settings, clock, true);
    }

    Reply of(Outcome outcome, Phrases phrases) {
        var verdict = outcome.verdict();
        return switch (outcome.mention()) {
            case Mention.Named(var groups) ->
                    new Reply(also(cards(groups, phrases), verdict, phrases));
            case Mention.NoSuchGroup() ->
                    new Reply(also(List.of(noSuchGroup(phrases)), verdict, phrases));
            case Mention.Elsewhere() -> {
                var cards = new ArrayList<>(List.of(card(outcome, phrases)));
                outcome.groups().forEach(group -> cards.addAll(cards(List.of(group), phrases)));
                yield new Reply(cards);
            }
        };
    }

    /// Who helps where we cannot.
    String person(Phrases phrases) {
        var organisation = settings.organisation();
        return organisation
                .contact()
                .map(contact -> phrases.say("answer.contact", "contact", contact))
                .orElseGet(() ->
                        phrases.say("answer.no-contact", "organisation", organisation.name()));
    }

    /// The same, with what comes next after the answer to pick from.
    public Reply inFull(Outcome outcome, Phrases phrases) {
        var reply = of(outcome, phrases);
        if (outcome.mention() instanceof Mention.Elsewhere
                && outcome.verdict() instanceof Verdict.Answered(_, var others)) {
            var cards = new ArrayList<>(reply.cards());
            cards.set(0, offering(cards.getFirst(), likely(others)));
            return new Reply(cards);
        }
        return reply;
    }

    private List<Match> likely(List<Match> others) {
        return others.stream()
                .filter(other -> other.confidence() >= settings.answering().unsureThreshold())
                .limit(OTHERS)
                .toList();
    }

    private List<Card> cards(List<Group> groups, Phrases phrases) {
        return handsOutFiles
                ? groupCards.withCalendars(groups, phrases)
                : groupCards.of(groups, phrases);
    }

    private Card card(Outcome outcome, Phrases phrases) {
        return switch (outcome.verdict()) {
            case Verdict.Answered(var best, _) -> articles.passage(best, phrases);
            case Verdict.Unsure(var candidates) ->
                    offering(
                            Card.titled(phrases.say("answer.unsure"))
                                    .saying(phrases.say("answer.unsure-pick"))
                                    .saying(
                                            phrases.say(
                                                    "answer.unsure-else",
                                                    "person",
                                                    person(phrases))),
                            candidates);
            case Verdict.NoAnswer(var reason) -> none(outcome.told(reason), phrases);
        };
    }

    private Card none(Verdict.Reason reason, Phrases phrases) {
        return switch (reason) {
            case NO_ARTICLE -> withGroups(toPerson("answer.none", phrases), phrases);
            case SMALL_TALK, NOT_A_QUESTION ->
                    card(
                            "answer.small-talk",
                            phrases,
                            "organisation",
                            settings.organisation().name());
            case NO_WORDS -> card("answer.no-words", phrases);
            case TOO_LONG ->
                    card("answer.too-long", phrases, "most", "%,d".formatted(Question.LONGEST));
        };
    }

    Card unread(Phrases phrases) {
        return card("answer.unread", phrases);
    }

    private static Card card(String name, Phrases phrases, Object... filling) {
        return Card.titled(phrases.say(name)).saying(phrases.say(name + "-more", filling));
    }

    private Card noSuchGroup(Phrases phrases) {
        return withGroups(toPerson("answer.no-group", phrases), phrases);
    }

    private Card toPerson(String title, Phrases phrases) {
        return Card.titled(phrases.say(title)).saying(person(phrases));
    }

    private Card withGroups(Card card, Phrases phrases) {
        if (settings.groups().isEmpty()) {
            return card;
        }
        var shown = card.saying(phrases.say("answer.groups"));
        for (var group : settings.groups()) {
            shown = shown.choice(GroupCards.choice(group));
        }
        return shown;
    }

    /// The likeliest articles beside what was said about the groups.
    private static List<Card> also(List<Card> cards, Verdict verdict, Phrases phrases) {
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
        all.add(offering(Card.titled(phrases.say("answer.also")), matches));
        return all;
    }

    private static Card offering(Card card, List<Match> matches) {
        var offering = card;
        for (var match : matches) {
            offering = offering.choice(Pick.of(match.article()));
        }
        return offering;
    }
}
