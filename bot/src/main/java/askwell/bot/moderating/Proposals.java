package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Draft.Stage;
import askwell.knowledge.store.Drafts;
import askwell.knowledge.store.OutdatedChangeException;
import askwell.knowledge.store.Typed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What waits for a second person: a card in the moderators' channel, on which anybody but its writer approves of it or sends it
/// back.
final class Proposals {
    static final String WITHDRAW = "prop-withdraw";

    private static final String APPROVE = "prop-approve";
    private static final String SEND_BACK = "prop-back";
    private static final String BACK = "prop-sent-back";
    private static final String WHY = "why";
    private static final int LONGEST_WHY = 1_000;

    private final Workshop workshop;
    private final Rights rights;
    private final Changes changes;
    private final ProposalCards cards;
    private final Phrases ours;

    Proposals(Workshop workshop, Rights rights, Changes changes) {
        this.workshop = workshop;
        this.rights = rights;
        this.changes = changes;
        this.cards = new ProposalCards(workshop);
        this.ours = workshop.settings().texts().in(Locale.US);
    }

    List<Deed> deeds() {
        return List.of(
                Deed.of(APPROVE, 1, decided(this::approved)),
                Deed.of(SEND_BACK, 1, decided(this::sendingBack)),
                Deed.of(BACK, 1, decided(this::sentBack)),
                Deed.of(WITHDRAW, 1, this::withdrawn));
    }

    /// A new article, or a new state of one.
    Response propose(Article article, Draft draft, Impact impact, Invocation by) {
        return waiting(draft.at(Stage.PROPOSED), article, impact, by);
    }

    /// That an article should be what it once was.
    Response proposeState(Revision newest, Article state, Invocation by) {
        return waiting(
                begin(newest, state, by).at(Stage.PROPOSED),
                state,
                workshop.impact(List.of(state), List.of()),
                by);
    }

    Response proposeRemoval(Revision newest, Article article, Invocation by) {
        return waiting(
                begin(newest, article, by).at(Stage.REMOVAL_PROPOSED),
                article,
                workshop.impact(List.of(), List.of(article.id())),
                by);
    }

    private Draft begin(Revision newest, Article article, Invocation by) {
        return drafts().begin(
                        by.who().id(),
                        by.who().name(),
                        Optional.of(newest.articleId()),
                        newest.change(),
                        Typed.of(article),
                        Optional.empty());
    }

    private Drafts drafts() {
        return workshop.store().drafts();
    }

    private Response waiting(Draft draft, Article article, Impact impact, Invocation by) {
        var phrases = workshop.phrases(by);
        var kept = drafts().keep(draft.with(draft.typed().meaningTopics()));
        var card =
                Card.titled(phrases.say("column.waits"))
                        .saying(
                                phrases.say(
                                        isPosted(kept, article, impact)
                                                ? "column.waits-posted"
                                                : "column.waits-unposted"));
        return replace(card.action(id(WITHDRAW, kept), phrases.say("column.withdraw")));
    }

    private boolean isPosted(Draft draft, Article article, Impact impact) {
        var card = withButtons(cards.of(draft, article, impact, ours), draft, ours);
        return workshop.settings()
                .discord()
                .moderatorsChannel()
                .map(channel -> workshop.outbox().post(channel, Reply.of(card)))
                .filter(Delivery.Delivered.class::isInstance)
                .map(Delivery.Delivered.class::cast)
                .map(delivered -> {
                    var ref = delivered.message();
                    return drafts().keep(draft.postedAs(Optional.of(Posted.text(ref))));
                })
                .isPresent();
    }

    private static Card withButtons(Card card, Draft draft, Phrases phrases) {
        return card.choice(new Choice(id(APPROVE, draft), phrases.say("column.approve"), Look.MAIN))
                .action(id(SEND_BACK, draft), phrases.say("column.send-back"));
    }

    /// One that waits, for whoever looks it up.
    Card card(Draft draft, Invocation by) {
        var phrases = workshop.phrases(by);
        var card = cards.of(draft, phrases);
        return draft.writerId().equals(by.who().id())
                ? card.saying(phrases.say("column.waits-still"))
                        .action(id(WITHDRAW, draft), phrases.say("column.withdraw"))
                : withButtons(card, draft, phrases);
    }

    /// Does something with what waits.
    @FunctionalInterface
    private interface Doing {
        Response run(Invocation by, Draft draft);
    }

    /// For anybody but its writer who may make such a change, while it waits.
    private Deed.Doing decided(Doing doing) {
        return (by, id) -> {
            var draft = drafts().find(id.argument(0)).filter(Draft::waits);
            if (draft.isEmpty()) {
                return said("column.decided-already", by);
            }
            if (draft.get().writerId().equals(by.who().id())) {
                return said("column.own-proposal", by);
            }
            var right = right(draft.get());
            return rights.allows(by.who(), right)
                    ? doing.run(by, draft.get())
                    : rights.refusal(right, by);
        };
    }

    private static Right right(Draft draft) {
        if (draft.stage() == Stage.REMOVAL_PROPOSED) {
            return Right.REMOVE;
        }
        return draft.articleId().isEmpty() ? Right.ADD : Right.EDIT;
    }

    /// One at a time, since two may press at once: a draft is saved once.
    private synchronized Response approved(Invocation by, Draft draft) {
        if (drafts().find(draft.key()).filter(Draft::waits).isEmpty()) {
            return said("column.decided-already", by);
        }
        var before = cards.before(draft);
        try {
            var revision = make(by, draft);
            drafts().delete(draft.key());
            var told =
                    workshop.outbox()
                            .tell(
                                    draft.writerId(),
                                    Reply.of(
                                            Card.titled(
                                                            ours.say(
                                                                    "column.approved",
                                                                    "name",
                                                                    by.who().name()))
                                                    .saying(cards.name(draft))));
            var card = ChangeCards.made(revision, before, ours);
            return settled(
                    draft,
                    card.saying(ours.say(toldOrNot(told)))
                            .field(ours.say("column.written-by"), draft.writer())
                            .field(ours.say("column.approved-by"), by.who().name()));
        } catch (OutdatedChangeException outdated) {
            return back(draft, "column.outdated-proposal", by, "");
        }
    }

    private Revision make(Invocation by, Draft draft) {
        var edit =
                new Edit(draft.writer(), ours.say("column.why-approved", "name", by.who().name()));
        if (draft.stage() == Stage.REMOVAL_PROPOSED) {
            return changes.remove(draft.articleId().orElseThrow(), draft.basedOn(), edit, by.who());
        }
        var article = cards.article(draft);
        return draft.articleId().isEmpty()
                ? changes.add(changes.free(article), edit, draft.gap(), by.who())
                : changes.save(article, draft.basedOn(), edit, draft.gap(), by.who());
    }

    private Response sendingBack(Invocation by, Draft draft) {
        var phrases = workshop.phrases(by);
        return new Response.Open(
                new Form(
                        Id.of(BACK, draft.key()),
                        phrases.say("column.send-back"),
                        List.of(
                                new Field.Text(
                                        WHY,
                                        phrases.say("column.field-why"),
                                        Optional.of(phrases.say("column.hint-why")),
                                        "",
                                        LONGEST_WHY,
                                        true,
                                        true))));
    }

    private Response sentBack(Invocation by, Draft draft) {
        return back(draft, "column.sent-back", by, by.value(WHY).strip());
    }

    /// Gives it back to its writer.
    private Response back(Draft draft, String title, Invocation by, String why) {
        giveUp(draft);
        var said = ours.say(title, "name", by.who().name());
        var news = Card.titled(said).saying(cards.name(draft));
        news = why.isEmpty() ? news : news.field(ours.say("column.field-why"), why);
        var told =
                workshop.outbox()
                        .tell(
                                draft.writerId(),
                                Reply.of(
                                        draft.stage() == Stage.REMOVAL_PROPOSED
                                                ? news
                                                : news.saying(ours.say("column.sent-back-more"))));
        return settled(
                draft,
                news.saying(ours.say(toldOrNot(told)))
                        .field(ours.say("column.written-by"), draft.writer()));
    }

    /// What was typed stays with its writer.
    private void giveUp(Draft draft) {
        if (draft.stage() == Stage.REMOVAL_PROPOSED) {
            drafts().delete(draft.key());
        } else {
            drafts().keep(draft.at(Stage.TYPED).postedAs(Optional.empty()));
        }
    }

    private static String toldOrNot(Delivery told) {
        return switch (told) {
            case Delivery.Delivered _ -> "column.writer-told";
            case Delivery.Refused _ -> "column.writer-not-told";
        };
    }

    private Response withdrawn(Invocation by, Id id) {
        var draft = drafts().find(id.argument(0)).filter(Draft::waits);
        if (draft.isEmpty()) {
            return said("column.decided-already", by);
        }
        if (!draft.get().writerId().equals(by.who().id())) {
            return said("column.draft-others", by);
        }
        var phrases = workshop.phrases(by);
        var card = Card.titled(phrases.say("column.withdrawn", "name", draft.get().writer()));
        giveUp(draft.get());
        if (draft.get().stage() == Stage.PROPOSED) {
            card = card.action(id(DraftCards.GO_ON, draft.get()), phrases.say("column.go-on"));
        }
        inChannel(
                draft.get(),
                Card.titled(ours.say("column.withdrawn", "name", draft.get().writer()))
                        .saying(cards.name(draft.get())));
        return replace(card);
    }

    /// The card in the channel is changed whether the button was on it or on another that showed the same.
    private Response settled(Draft draft, Card card) {
        inChannel(draft, card);
        return replace(card);
    }

    private void inChannel(Draft draft, Card card) {
        Posted.of(draft).ifPresent(ref -> workshop.outbox().replace(ref, Reply.of(card)));
    }

    private static Id id(String deed, Draft draft) {
        return Id.of(deed, draft.key());
    }

    private static Response replace(Card card) {
        return new Response.Replace(Reply.of(card));
    }

    private Response said(String name, Invocation by) {
        return Response.privately(Reply.of(Card.titled(workshop.phrases(by).say(name))));
    }
}
