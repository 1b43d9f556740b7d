package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.OutdatedChangeException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ways back: takes a change back, and brings any state of an article back, also one that was removed.
final class Undoing {
    static final String RESTORE = "art-restore";

    private static final String UNDO_ANYWAY = "art-undo-anyway";
    private static final String RESTORE_ANYWAY = "art-restore-anyway";

    private final Workshop workshop;
    private final Rights rights;
    private final Changes changes;
    private final Proposals proposals;
    private final GoldenGuard guard;

    Undoing(Workshop workshop, Rights rights, Changes changes, Proposals proposals) {
        this.workshop = workshop;
        this.rights = rights;
        this.changes = changes;
        this.proposals = proposals;
        this.guard = new GoldenGuard(workshop);
    }

    List<Deed> deeds() {
        return List.of(
                rights.guarded(
                        Right.EDIT, Deed.of(ChangeCards.UNDO, 2, (by, id) -> undo(by, id, false))),
                rights.guarded(Right.EDIT, Deed.of(UNDO_ANYWAY, 2, (by, id) -> undo(by, id, true))),
                rights.guarded(Right.EDIT, Deed.of(RESTORE, 1, (by, id) -> restore(by, id, false))),
                rights.guarded(
                        Right.EDIT, Deed.of(RESTORE_ANYWAY, 1, (by, id) -> restore(by, id, true))));
    }

    private ArticleStore store() {
        return workshop.store();
    }

    private Response undo(Invocation by, Id id, boolean anyway) {
        var phrases = workshop.phrases(by);
        var first = ArticleCommands.change(id, 0);
        var last = ArticleCommands.change(id, 1);
        var change = store().revision(last);
        if (change.isEmpty()) {
            return OnArticle.gone(phrases);
        }
        if (first == last && workshop.settings().moderating().approval()) {
            return propose(change.get(), by);
        }
        var doubt =
                first == last && !anyway && isNewest(change.get())
                        ? guard.asking(
                                change.get().articleId(),
                                before(change.get()),
                                Id.of(UNDO_ANYWAY, id.argument(0), id.argument(1)),
                                phrases)
                        : Optional.<Response>empty();
        return doubt.orElseGet(() -> undo(first, last, change.get(), by));
    }

    private boolean isNewest(Revision change) {
        return store().latest(change.articleId())
                .filter(newest -> newest.change() == change.change())
                .isPresent();
    }

    private Response undo(long first, long last, Revision change, Invocation by) {
        var phrases = workshop.phrases(by);
        var undone = changes.undo(first, last, edit("column.why-undone", last, by), by.who());
        if (undone.made().isEmpty()) {
            return changedSince(change, phrases);
        }
        if (undone.made().size() == 1 && undone.changedSince().isEmpty()) {
            return replace(
                    ChangeCards.made(
                            undone.made().getFirst(), before(undone.made().getFirst()), phrases));
        }
        var card =
                Card.titled(phrases.say("column.undone", "count", undone.made().size()))
                        .action(
                                ChangeCards.undo(
                                        undone.made().getFirst().change(),
                                        undone.made().getLast().change()),
                                phrases.say("column.undo"));
        return replace(
                undone.changedSince().isEmpty()
                        ? card
                        : card.saying(
                                phrases.say(
                                        "column.undone-not",
                                        "count",
                                        undone.changedSince().size())));
    }

    /// What an article was before a change of it.
    private Optional<Article> before(Revision change) {
        return store().history(change.articleId()).stream()
                .filter(earlier -> earlier.change() < change.change())
                .reduce((_, later) -> later)
                .flatMap(Revision::article);
    }

    private Response propose(Revision change, Invocation by) {
        var newest = store().latest(change.articleId()).orElseThrow();
        if (!isNewest(change)) {
            return changedSince(change, workshop.phrases(by));
        }
        var before = before(change);
        return before.isPresent()
                ? proposals.proposeState(newest, before.get(), by)
                : newest.article()
                        .map(article -> proposals.proposeRemoval(newest, article, by))
                        .orElseGet(() -> OnArticle.gone(workshop.phrases(by)));
    }

    private Response changedSince(Revision change, Phrases phrases) {
        var newest = store().latest(change.articleId()).orElse(change);
        var card =
                Card.titled(phrases.say("column.changed-since", "name", newest.who()))
                        .saying(phrases.say("column.changed-since-more"));
        return Response.privately(
                Reply.of(
                        card.action(
                                Histories.id(change.articleId(), 1),
                                phrases.say("column.history"))));
    }

    private Response restore(Invocation by, Id id, boolean anyway) {
        var phrases = workshop.phrases(by);
        var change = store().revision(ArticleCommands.change(id, 0));
        var state = change.flatMap(Revision::article);
        if (state.isEmpty()) {
            return OnArticle.gone(phrases);
        }
        var newest = store().latest(state.get().id()).orElseThrow();
        if (newest.article().equals(state)) {
            return Response.privately(
                    Reply.of(Card.titled(phrases.say("column.restored-already"))));
        }
        if (workshop.settings().moderating().approval()) {
            return proposals.proposeState(newest, state.get(), by);
        }
        var doubt =
                anyway
                        ? Optional.<Response>empty()
                        : guard.asking(
                                newest.articleId(),
                                state,
                                Id.of(RESTORE_ANYWAY, id.argument(0)),
                                phrases);
        return doubt.orElseGet(() -> restore(change.get(), newest, by));
    }

    private Response restore(Revision change, Revision newest, Invocation by) {
        var phrases = workshop.phrases(by);
        try {
            var restored =
                    changes.restore(
                            newest.articleId(),
                            change.change(),
                            newest.change(),
                            edit("column.why-restored", change.change(), by),
                            by.who());
            return replace(ChangeCards.made(restored, newest.article(), phrases));
        } catch (OutdatedChangeException justNow) {
            return changedSince(newest, phrases);
        }
    }

    /// The reason is kept, and so in one language for all.
    private Edit edit(String why, long change, Invocation by) {
        var ours = workshop.settings().texts().in(Locale.US);
        return new Edit(by.who().name(), ours.say(why, "change", change));
    }

    private static Response replace(Card card) {
        return new Response.Replace(Reply.of(card));
    }
}
