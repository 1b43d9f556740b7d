package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.moderating.DraftCheck.Checked;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.Impact.Moved;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.OutdatedChangeException;
import askwell.knowledge.store.Typed;

import java.util.List;
import java.util.Optional;

/// Decides what becomes of a draft: it is checked, then the writer sees what it would bring, then it is saved or waits for a
/// second person. What somebody else has changed meanwhile is never overwritten.
final class Deciding {
    private final Workshop workshop;
    private final Changes changes;
    private final DraftCheck check;
    private final Proposals proposals;

    Deciding(Workshop workshop, Changes changes, Proposals proposals) {
        this.workshop = workshop;
        this.changes = changes;
        this.check = DraftCheck.of(workshop);
        this.proposals = proposals;
    }

    /// @param anyway whether the writer has seen what it would bring
    Response decide(Draft draft, boolean anyway, Invocation by) {
        var phrases = workshop.phrases(by);
        var before = seen(draft);
        return switch (check.check(draft, before, phrases)) {
            case Checked.Refused refused ->
                    replace(new DraftCards(draft, phrases).refused(refused));
            case Checked.Sound(var article) -> {
                if (before.filter(state -> isSame(state, article)).isPresent()) {
                    workshop.store().drafts().delete(draft.key());
                    yield replace(Card.titled(phrases.say("column.unchanged")));
                }
                yield weigh(
                        draft.articleId().isEmpty() ? changes.free(article) : article,
                        draft,
                        anyway,
                        by);
            }
        };
    }

    private Response weigh(Article article, Draft draft, boolean anyway, Invocation by) {
        var impact = workshop.impact(List.of(article), List.of());
        var doubtful = doubtful(impact, article);
        if (!anyway && !doubtful.isHarmless()) {
            return replace(new DraftCards(draft, workshop.phrases(by)).impact(doubtful, article));
        }
        return save(article, draft, impact, by);
    }

    /// Without what is nothing but good news: that the article answers questions which nothing did.
    private static Impact doubtful(Impact impact, Article article) {
        return new Impact(
                impact.likenesses(),
                impact.moved().stream().filter(moved -> !isGain(moved, article)).toList(),
                impact.broken());
    }

    private static boolean isGain(Moved moved, Article article) {
        return moved.now().isEmpty()
                && moved.then().map(Article::id).equals(Optional.of(article.id()));
    }

    /// One at a time, since a button may be pressed twice: a draft is saved once.
    private synchronized Response save(Article article, Draft draft, Impact impact, Invocation by) {
        if (workshop.store().drafts().find(draft.key()).filter(it -> !it.waits()).isEmpty()) {
            return replace(Card.titled(workshop.phrases(by).say("column.draft-gone")));
        }
        var newest = draft.articleId().flatMap(workshop.store()::latest);
        if (newest.filter(it -> it.change() != draft.basedOn()).isPresent()) {
            return conflict(newest.get(), draft, by);
        }
        if (workshop.settings().moderating().approval()) {
            return proposals.propose(article, draft, impact, by);
        }
        try {
            var edit = new Edit(by.who().name(), "");
            var revision =
                    draft.articleId().isEmpty()
                            ? changes.add(article, edit, draft.gap(), by.who())
                            : changes.save(article, draft.basedOn(), edit, draft.gap(), by.who());
            workshop.store().drafts().delete(draft.key());
            return replace(
                    gains(
                            ChangeCards.made(revision, seen(draft), workshop.phrases(by)),
                            impact.moved().stream().filter(moved -> isGain(moved, article)).count(),
                            workshop.phrases(by)));
        } catch (OutdatedChangeException justNow) {
            return decide(draft, true, by);
        }
    }

    private static Card gains(Card card, long count, Phrases phrases) {
        if (count == 0) {
            return card;
        }
        return card.saying(
                count == 1
                        ? phrases.say("column.gain-one")
                        : phrases.say("column.gains", "count", count));
    }

    /// The draft's topics, with those that nobody uses yet exchanged for the nearest ones that somebody does.
    String nearTopics(Draft draft) {
        return check.nearTopics(draft.typed());
    }

    private Response conflict(Revision newest, Draft draft, Invocation by) {
        var phrases = workshop.phrases(by);
        if (newest.removed()) {
            var onRemoval =
                    draft.with(draft.typed().meaningTopics())
                            .on(newest.articleId(), newest.change());
            workshop.store().drafts().keep(onRemoval);
            return replace(new DraftCards(onRemoval, phrases).removed(newest));
        }
        var theirs = newest.article().orElseThrow();
        return replace(
                new DraftCards(draft, phrases)
                        .conflict(
                                seen(draft).orElse(theirs),
                                theirs,
                                newest,
                                merge(newest, theirs, draft).clashes()));
    }

    /// The draft brought together with what the article is now; empty where it is removed.
    Optional<Merged> merged(Draft draft) {
        return draft.articleId()
                .flatMap(workshop.store()::latest)
                .flatMap(newest ->
                        newest.article()
                                .map(theirs -> {
                                    var merge = merge(newest, theirs, draft);
                                    return new Merged(
                                            draft.with(merge.merged())
                                                    .on(newest.articleId(), newest.change()),
                                            merge.clashes().isEmpty());
                                }));
    }

    /// @param draft on top of what the article is now
    /// @param clean whether nothing was changed by both
    record Merged(Draft draft, boolean clean) {}

    private Merge merge(Revision newest, Article theirs, Draft draft) {
        return Merge.of(
                seen(draft).map(Typed::of).orElseGet(() -> Typed.of("", "")),
                draft.typed(),
                Typed.of(theirs),
                draft.writer(),
                newest.who());
    }

    /// The article as the writer saw it.
    private Optional<Article> seen(Draft draft) {
        return workshop.store().revision(draft.basedOn()).flatMap(Revision::article);
    }

    private static boolean isSame(Article one, Article other) {
        return Typed.of(one).equals(Typed.of(other));
    }

    private static Response replace(Card card) {
        return new Response.Replace(Reply.of(card));
    }
}
