package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.bot.moderating.DraftCheck.Checked.Refused;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.Match;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.Draft;

import java.util.List;
import java.util.stream.Collectors;

/// What is said of a draft that is not saved yet, with every way on.
///
/// @param draft whose card it is
record DraftCards(Draft draft, Phrases phrases) {
    static final String GO_ON = "write-on";
    static final String DETAILS = "write-beside";
    static final String BY_FILE = "write-by-file";
    static final String ANYWAY = "write-anyway";
    static final String DISCARD = "write-discard";
    static final String NEW_TOPICS = "write-new-topics";
    static final String NEAR_TOPICS = "write-near-topics";
    static final String WORDING = "write-wording";
    static final String INTO = "write-into";
    static final String BOTH = "write-both";
    static final String MERGE = "write-merge";

    private static final int MOST_DIFFERENCE = 800;

    /// Something is wrong with it.
    Card refused(Refused refused) {
        var card = Card.titled(phrases.say("column.refused"));
        for (var problem : refused.problems()) {
            card = card.saying(problem);
        }
        if (refused.topics().isPresent()) {
            card =
                    card.choice(
                            main(
                                    NEAR_TOPICS,
                                    phrases.say(
                                            "column.take-topics",
                                            "topics",
                                            refused.topics().get())));
        }
        if (refused.onlyTopics()) {
            card = card.action(id(NEW_TOPICS), phrases.say("column.keep-topics"));
        }
        return mending(card);
    }

    /// The file with its answer is of no use.
    Card badFile(String problem) {
        return mending(Card.titled(phrases.say("column.refused")).saying(phrases.say(problem)));
    }

    /// The card with the ways on from a draft.
    Card mending(Card card) {
        var goOn = phrases.say("column.go-on");
        var going =
                card.choices().isEmpty()
                        ? card.choice(main(GO_ON, goOn))
                        : card.action(id(GO_ON), goOn);
        return discarding(
                going.action(id(DETAILS), phrases.say("column.more"))
                        .action(id(BY_FILE), phrases.say("column.by-file")));
    }

    /// What it would bring; with the nearest of the articles that say the same, what else can be done.
    Card impact(Impact impact, Article article) {
        var card =
                new ImpactText(List.of(article.id()), phrases)
                        .on(Card.titled(phrases.say("column.impact")), impact);
        var nearest = impact.likenesses().stream().map(Match::article).findFirst();
        if (nearest.isPresent()) {
            card = beside(card, nearest.get());
        }
        return discarding(
                card.choice(main(ANYWAY, phrases.say("column.anyway")))
                        .action(id(GO_ON), phrases.say("column.go-on")));
    }

    private Card beside(Card card, Article nearest) {
        var key = Pick.key(nearest.id());
        return card.choice(new Choice(Showing.page(nearest, 1), phrases.say("column.open-that")))
                .choice(
                        new Choice(
                                Id.of(WORDING, draft.key(), key), phrases.say("column.as-wording")))
                .choice(new Choice(Id.of(INTO, draft.key(), key), phrases.say("column.into")));
    }

    /// Somebody has changed the article meanwhile.
    ///
    /// @param seen the article as the writer saw it
    /// @param theirs as it is now
    /// @param clashes names of the fields that both changed
    Card conflict(Article seen, Article theirs, Revision newest, List<String> clashes) {
        var card =
                Card.titled(phrases.say("column.conflict", "name", newest.who()))
                        .saying(phrases.say("column.conflict-more"));
        for (var part : ArticleDifference.of(seen, theirs, MOST_DIFFERENCE, phrases)) {
            card = card.saying(part);
        }
        if (clashes.isEmpty()) {
            return discarding(
                    card.saying(phrases.say("column.no-clash"))
                            .choice(main(BOTH, phrases.say("column.both")))
                            .action(id(MERGE), phrases.say("column.merge")));
        }
        var fields =
                clashes.stream()
                        .map(name -> phrases.say("column.field-" + name))
                        .collect(Collectors.joining(", "));
        return discarding(
                card.saying(phrases.say("column.clash", "fields", fields))
                        .choice(main(MERGE, phrases.say("column.merge"))));
    }

    /// Somebody has removed the article meanwhile.
    Card removed(Revision removal) {
        return discarding(
                Card.titled(phrases.say("column.conflict-removed", "name", removal.who()))
                        .saying(phrases.say("column.conflict-removed-more"))
                        .choice(main(ANYWAY, phrases.say("column.anyway")))
                        .action(id(GO_ON), phrases.say("column.go-on")));
    }

    private Card discarding(Card card) {
        return card.choice(new Choice(id(DISCARD), phrases.say("column.discard"), Look.DANGER));
    }

    private Choice main(String deed, String label) {
        return new Choice(id(deed), label, Look.MAIN);
    }

    private Id id(String deed) {
        return Id.of(deed, draft.key());
    }
}
