package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore.Edit;
import askwell.knowledge.store.OutdatedChangeException;

import java.util.List;
import java.util.Optional;

/// Removes an article, once it has been asked whether that is meant.
final class Removing {
    private static final String REMOVE = "art-gone";
    private static final String KEEP = "art-kept";

    private final Workshop workshop;
    private final Rights rights;
    private final Changes changes;
    private final Proposals proposals;

    Removing(Workshop workshop, Rights rights, Changes changes, Proposals proposals) {
        this.workshop = workshop;
        this.rights = rights;
        this.changes = changes;
        this.proposals = proposals;
    }

    List<Deed> deeds() {
        return List.of(
                rights.guarded(Right.REMOVE, Deed.of(REMOVE, 2, this::removed)),
                Deed.of(KEEP, 0, (by, _) -> replaced("column.kept", workshop.phrases(by))));
    }

    /// Asks, with what it would bring.
    Response ask(Invocation by, Article article) {
        var phrases = workshop.phrases(by);
        return workshop.store()
                .latest(article.id())
                .filter(newest -> !newest.removed())
                .map(newest -> Response.privately(Reply.of(question(newest, article, phrases))))
                .orElseGet(() -> OnArticle.gone(phrases));
    }

    private Card question(Revision newest, Article article, Phrases phrases) {
        var impact = workshop.impact(List.of(), List.of(article.id()));
        var card =
                Card.titled(phrases.say("column.remove-ask"))
                        .saying("**" + Escaped.start(Pick.title(article), 250) + "**")
                        .saying(phrases.say("column.remove-more"));
        return new ImpactText(List.of(article.id()), phrases)
                .on(card, impact)
                .choice(
                        new Choice(
                                Id.of(
                                        REMOVE,
                                        Long.toString(newest.change()),
                                        Pick.key(article.id())),
                                phrases.say("column.remove"),
                                Look.DANGER))
                .action(Id.of(KEEP), phrases.say("column.keep"));
    }

    private Response removed(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        var seen = workshop.store().revision(ArticleCommands.change(id, 0));
        var article = seen.flatMap(Revision::article);
        if (article.isEmpty()) {
            return OnArticle.gone(phrases);
        }
        var newest = workshop.store().latest(article.get().id()).orElseThrow();
        if (newest.removed()) {
            return OnArticle.gone(phrases);
        }
        if (newest.change() != seen.get().change()) {
            return changedSince(newest, phrases);
        }
        return workshop.settings().moderating().approval()
                ? proposals.proposeRemoval(newest, article.get(), by)
                : remove(newest, article.get(), by);
    }

    private Response remove(Revision newest, Article article, Invocation by) {
        var phrases = workshop.phrases(by);
        try {
            var removal =
                    changes.remove(
                            article.id(), newest.change(), new Edit(by.who().name(), ""), by.who());
            return new Response.Replace(
                    Reply.of(ChangeCards.made(removal, Optional.of(article), phrases)));
        } catch (OutdatedChangeException justNow) {
            return justNow.newest()
                    .map(changed -> changedSince(changed, phrases))
                    .orElseGet(() -> OnArticle.gone(phrases));
        }
    }

    /// What is to be removed is no longer what the moderator saw.
    private static Response changedSince(Revision newest, Phrases phrases) {
        var card = Card.titled(phrases.say("column.changed-since", "name", newest.who()));
        return new Response.Replace(
                Reply.of(
                        newest.article()
                                .map(article ->
                                        card.action(
                                                        OnArticle.id(
                                                                ArticleCommands.HISTORY, article),
                                                        phrases.say("column.history"))
                                                .choice(
                                                        new Choice(
                                                                OnArticle.id(
                                                                        ArticleCommands.REMOVE,
                                                                        article),
                                                                phrases.say("column.remove"),
                                                                Look.DANGER)))
                                .orElse(card)));
    }

    private static Response replaced(String name, Phrases phrases) {
        return new Response.Replace(Reply.of(Card.titled(phrases.say(name))));
    }
}
