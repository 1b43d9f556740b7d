package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Gap;
import askwell.bot.journal.Settled.How;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.store.Typed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `/review`: what members miss, and what to do about it.
final class Review {
    private static final String ADD_TO = "r-add";
    private static final String ADD_ANYWAY = "r-anyway";
    private static final String NEVER_WITH = "r-never";
    private static final String NEVER_ANYWAY = "r-never-anyway";
    private static final String NO_QUESTION_ANYWAY = "r-no-question-anyway";

    /// How long questions are sorted while somebody waits for the queue; the rest is sorted behind it.
    private static final Duration SORTING = Duration.ofMillis(150);

    private static final int OFFERED = 10;

    private final Workshop workshop;
    private final Rights rights;
    private final ReviewCards cards;
    private final Settlements settlements;
    private final ArticleForms forms;
    private final Naming naming;

    Review(Workshop workshop, Rights rights, Settlements settlements) {
        this.workshop = workshop;
        this.rights = rights;
        this.settlements = settlements;
        this.cards = new ReviewCards(workshop.knowledge());
        this.forms = new ArticleForms(workshop.store().drafts());
        this.naming = new Naming(workshop, "review");
    }

    Command command() {
        return rights.guarded(Right.REVIEW, CardCommand.of("review", this::queue));
    }

    List<Deed> deeds() {
        return List.of(
                        Deed.of(
                                ReviewCards.OPEN,
                                0,
                                (invocation, _) -> Response.privately(Reply.of(queue(invocation)))),
                        Deed.of(ReviewCards.PAGE, 1, this::turned),
                        Deed.of(ReviewCards.ROW, 1, row(this::shown)),
                        Deed.of(ReviewCards.WRITE, 1, row(this::writing)),
                        Deed.of(ReviewCards.ADD, 1, row(this::adding)),
                        Deed.of(ADD_TO, 2, row(this::added)),
                        Deed.of(ADD_ANYWAY, 2, row(this::addedAnyway)),
                        Deed.of(ReviewCards.NEVER, 1, row(this::nevering)),
                        Deed.of(NEVER_WITH, 2, row(this::never)),
                        Deed.of(NEVER_ANYWAY, 2, row(this::never)),
                        Deed.of(ReviewCards.NO_QUESTION, 1, row(this::noQuestion)),
                        Deed.of(NO_QUESTION_ANYWAY, 1, row(this::noQuestion)),
                        Deed.of(
                                ReviewCards.DISMISS,
                                1,
                                row((gap, invocation, _) ->
                                        taught(gap, How.DISMISSED, Optional.empty(), invocation))),
                        Deed.of(ReviewCards.UNDO, 1, this::undone),
                        naming.asking(),
                        naming.named())
                .stream()
                .map(deed -> rights.guarded(Right.REVIEW, deed))
                .toList();
    }

    /// Something that is done with a row.
    @FunctionalInterface
    private interface Doing {
        Response run(Gap gap, Invocation invocation, Id id);
    }

    private Deed.Doing row(Doing doing) {
        return (invocation, id) ->
                id.number(0)
                        .flatMap(workshop.journal().gaps()::find)
                        .map(gap -> doing.run(gap, invocation, id))
                        .orElseGet(() -> replaced(cards.gone(workshop.phrases(invocation))));
    }

    private Card queue(Invocation invocation) {
        workshop.journal().gaps().sort(new Alike(workshop.knowledge()), SORTING);
        return queue(0, invocation);
    }

    private Response turned(Invocation invocation, Id id) {
        return replaced(queue(id.page(0), invocation));
    }

    private Card queue(int page, Invocation invocation) {
        var queue = workshop.journal().gaps().queue(page * ReviewCards.ROWS, ReviewCards.ROWS);
        return queue.shown().isEmpty() && page > 0
                ? queue(0, invocation)
                : cards.queue(queue, page, workshop.phrases(invocation));
    }

    private Response shown(Gap gap, Invocation invocation, Id id) {
        return replaced(cards.row(gap, workshop.phrases(invocation)));
    }

    private Response writing(Gap gap, Invocation invocation, Id id) {
        if (!rights.allows(invocation.who(), Right.ADD)) {
            return rights.refusal(Right.ADD, invocation);
        }
        return new Response.Open(
                forms.write(
                        invocation,
                        gap.wording().orElse(""),
                        "",
                        Optional.of(id.argument(0)),
                        workshop.phrases(invocation)));
    }

    private Response adding(Gap gap, Invocation invocation, Id id) {
        return rights.allows(invocation.who(), Right.EDIT)
                ? menu("review.add-to", ADD_TO, cards.articles(gap), gap, invocation)
                : rights.refusal(Right.EDIT, invocation);
    }

    private Response nevering(Gap gap, Invocation invocation, Id id) {
        return menu("review.never-with", NEVER_WITH, cards.wrong(gap), gap, invocation);
    }

    private Response menu(
            String title, String deed, List<Article> articles, Gap gap, Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        var number = Long.toString(gap.number());
        var card =
                Card.titled(phrases.say(title))
                        .field(
                                phrases.say("review.question"),
                                Cut.to(200, gap.wording().orElse("")));
        for (var article : articles.stream().limit(OFFERED).toList()) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(deed, number, Pick.key(article.id())),
                                    Pick.label(article),
                                    Look.FOLDED));
        }
        return replaced(
                card.action(naming.ask(deed, number), phrases.say("naming.other"))
                        .action(Id.of(ReviewCards.ROW, number), phrases.say("review.row-back")));
    }

    private Response added(Gap gap, Invocation invocation, Id id) {
        return adding(gap, invocation, id, false);
    }

    private Response addedAnyway(Gap gap, Invocation invocation, Id id) {
        return adding(gap, invocation, id, true);
    }

    private Response adding(Gap gap, Invocation invocation, Id id, boolean anyway) {
        var phrases = workshop.phrases(invocation);
        if (!rights.allows(invocation.who(), Right.EDIT)) {
            return rights.refusal(Right.EDIT, invocation);
        }
        var article = Pick.byKey(id.argument(1), workshop.knowledge());
        if (article.isEmpty()) {
            return removed(phrases);
        }
        if (gap.settled().isPresent() || gap.wording().isEmpty()) {
            return shown(gap, invocation, id);
        }
        if (workshop.settings().moderating().approval()) {
            return proposing(gap, article.get(), invocation);
        }
        var broken = workshop.broken(article.get().withWording(gap.wording().get()));
        if (!broken.isEmpty() && !anyway) {
            return breaking(
                    gap,
                    broken,
                    Id.of(ADD_ANYWAY, id.argument(0), id.argument(1)),
                    "review.add-anyway",
                    invocation);
        }
        return settlements
                .addWording(gap, article.get().id(), invocation.who())
                .map(outcome -> settled(gap, outcome, phrases))
                .orElseGet(() -> removed(phrases));
    }

    private static Response removed(Phrases phrases) {
        return replaced(
                Card.titled(phrases.say("article.removed"))
                        .action(ReviewCards.page(0), phrases.say("review.back")));
    }

    /// Where a second person has to approve, the wording goes the way of every change.
    private Response proposing(Gap gap, Article article, Invocation invocation) {
        var latest = workshop.store().latest(article.id());
        var typed = Typed.of(article.withWording(gap.wording().orElseThrow()));
        var draft =
                workshop.store()
                        .drafts()
                        .begin(
                                invocation.who().id(),
                                invocation.who().name(),
                                Optional.of(article.id()),
                                latest.map(revision -> revision.change()).orElse(0L),
                                typed,
                                Optional.of(Long.toString(gap.number())));
        return new Response.Open(forms.of(draft, false, workshop.phrases(invocation)));
    }

    private Response never(Gap gap, Invocation invocation, Id id) {
        return Pick.byKey(id.argument(1), workshop.knowledge())
                .map(article ->
                        teaching(
                                gap,
                                How.NEVER,
                                Optional.of(article),
                                invocation,
                                id,
                                Id.of(NEVER_ANYWAY, id.argument(0), id.argument(1))))
                .orElseGet(() -> removed(workshop.phrases(invocation)));
    }

    private Response noQuestion(Gap gap, Invocation invocation, Id id) {
        return teaching(
                gap,
                How.NOT_A_QUESTION,
                Optional.empty(),
                invocation,
                id,
                Id.of(NO_QUESTION_ANYWAY, id.argument(0)));
    }

    /// Asks once more, unless this is the answer to that, where golden questions would go wrong.
    private Response teaching(
            Gap gap, How how, Optional<Article> article, Invocation invocation, Id id, Id anyway) {
        var broken =
                id.equals(anyway) || gap.settled().isPresent()
                        ? List.<String>of()
                        : settlements.broken(gap, how, article);
        return broken.isEmpty()
                ? taught(gap, how, article, invocation)
                : breaking(gap, broken, anyway, "column.anyway", invocation);
    }

    private Response breaking(
            Gap gap, List<String> broken, Id anyway, String label, Invocation invocation) {
        var phrases = workshop.phrases(invocation);
        return replaced(
                ReviewCards.breaking(broken, phrases)
                        .action(anyway, phrases.say(label))
                        .action(
                                Id.of(ReviewCards.ROW, Long.toString(gap.number())),
                                phrases.say("review.row-back")));
    }

    private Response taught(Gap gap, How how, Optional<Article> article, Invocation invocation) {
        if (gap.settled().isPresent()) {
            return replaced(cards.row(gap, workshop.phrases(invocation)));
        }
        return settled(
                gap,
                settlements.teach(gap, how, article, invocation.who()),
                workshop.phrases(invocation));
    }

    private Response settled(Gap gap, Settlements.Outcome outcome, Phrases phrases) {
        return outcome.by()
                .map(by ->
                        outcome.isOurs()
                                ? replaced(cards.done(gap, by, outcome.told(), phrases))
                                : workshop.journal()
                                        .gaps()
                                        .find(gap.number())
                                        .map(theirs -> replaced(cards.row(theirs, phrases)))
                                        .orElseGet(() -> replaced(cards.gone(phrases))))
                .orElseGet(() -> replaced(cards.gone(phrases)));
    }

    private Response undone(Invocation invocation, Id id) {
        var phrases = workshop.phrases(invocation);
        var undone = id.number(0).flatMap(row -> settlements.undo(row, invocation.who()));
        var card =
                undone.map(whole ->
                                Card.titled(phrases.say("review.undone"))
                                        .saying(
                                                phrases.say(
                                                        whole
                                                                ? "review.undone-more"
                                                                : "review.undone-partly")))
                        .orElseGet(() -> Card.titled(phrases.say("review.undone-before")));
        return replaced(
                card.action(Id.of(ReviewCards.ROW, id.argument(0)), phrases.say("review.row-back"))
                        .action(ReviewCards.page(0), phrases.say("review.back")));
    }

    private static Response replaced(Card card) {
        return new Response.Replace(Reply.of(card));
    }
}
