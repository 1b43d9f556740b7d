package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.ArticleStore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows who changed an article, when, why and how; and the articles that were removed.
final class Histories {
    private static final String PAGE = "art-past";
    private static final String CHANGE = "art-change";
    private static final int ON_PAGE = 5;
    private static final int MOST_SUGGESTIONS = 25;
    private static final int SHORT = 300;
    private static final int LONG = 1_500;

    private final Workshop workshop;
    private final RecycleBin bin;

    Histories(Workshop workshop) {
        this.workshop = workshop;
        this.bin = new RecycleBin(workshop);
    }

    /// A button that shows the history of an article, which may be removed.
    static Id id(String articleId, int page) {
        return Id.of(PAGE, Integer.toString(page), Pick.key(articleId));
    }

    List<Deed> deeds() {
        return List.of(
                Deed.of(PAGE, 2, this::turned), Deed.of(CHANGE, 1, this::change), bin.deed());
    }

    Response history(Invocation by, Article article) {
        return Response.privately(page(article.id(), 1, workshop.phrases(by)));
    }

    private Response turned(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        return articleId(id.argument(1))
                .<Response>map(
                        articleId -> new Response.Replace(page(articleId, Pick.page(id), phrases)))
                .orElseGet(() -> OnArticle.gone(phrases));
    }

    /// Also of a removed article.
    private Optional<String> articleId(String key) {
        return store().latest(key)
                .map(Revision::articleId)
                .or(() -> Pick.byKey(key, workshop.knowledge()).map(Article::id))
                .or(() -> bin.byKey(key));
    }

    /// Newest first.
    private Reply page(String articleId, int page, Phrases phrases) {
        var all = store().history(articleId);
        var pages = Math.max(1, (all.size() + ON_PAGE - 1) / ON_PAGE);
        var number = Math.clamp(page, 1, pages);
        var card = Card.titled(phrases.say("column.history-of", "title", title(all)));
        var from = all.size() - 1 - (number - 1) * ON_PAGE;
        for (var index = from; index >= 0 && index > from - ON_PAGE; index--) {
            var said = said(all, index, SHORT, phrases);
            card =
                    card.saying(heading(all.get(index), index, phrases) + "\n" + said)
                            .choice(
                                    new Choice(
                                            changeId(all.get(index)),
                                            label(all.get(index), index, phrases),
                                            Look.FOLDED));
        }
        if (number > 1) {
            card = card.action(id(articleId, number - 1), phrases.say("column.newer"));
        }
        if (number < pages) {
            card = card.action(id(articleId, number + 1), phrases.say("column.older"));
        }
        return Reply.of(card);
    }

    private static String title(List<Revision> all) {
        return all.stream()
                .flatMap(revision -> revision.article().stream())
                .reduce((_, later) -> later)
                .map(Pick::label)
                .orElse("");
    }

    private String heading(Revision revision, int index, Phrases phrases) {
        var why = revision.why().isEmpty() ? "" : "\n*" + Escaped.start(revision.why(), 200) + "*";
        return "**%s**%s".formatted(Escaped.of(label(revision, index, phrases)), why);
    }

    private String label(Revision revision, int index, Phrases phrases) {
        return phrases.say(
                "column.revision",
                "number",
                index + 1,
                "name",
                Escaped.cut(revision.who(), 40),
                "when",
                workshop.when(revision.when(), phrases));
    }

    /// What a change did.
    private static String said(List<Revision> all, int index, int most, Phrases phrases) {
        var after = all.get(index).article();
        var before = index == 0 ? Optional.<Article>empty() : all.get(index - 1).article();
        if (after.isEmpty()) {
            return phrases.say("column.history-removed");
        }
        if (before.isEmpty()) {
            return phrases.say(index == 0 ? "column.history-added" : "column.history-back");
        }
        var difference = ArticleDifference.of(before.get(), after.get(), most, phrases);
        return difference.isEmpty()
                ? phrases.say("column.history-same")
                : String.join("\n", difference);
    }

    private Response change(Invocation by, Id id) {
        var phrases = workshop.phrases(by);
        var revision = store().revision(ArticleCommands.change(id, 0));
        if (revision.isEmpty()) {
            return OnArticle.gone(phrases);
        }
        var all = store().history(revision.get().articleId());
        var index = all.indexOf(revision.get());
        var card =
                Card.titled(Escaped.cut(title(all), 200))
                        .saying(heading(revision.get(), index, phrases))
                        .saying(
                                all.getLast().removed()
                                        ? state(revision.get(), phrases)
                                        : said(all, index, LONG, phrases));
        if (index < all.size() - 1 && !revision.get().removed()) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(Undoing.RESTORE, Long.toString(revision.get().change())),
                                    phrases.say("column.restore"),
                                    Look.MAIN));
        }
        return Response.privately(
                Reply.of(
                        card.action(
                                id(revision.get().articleId(), 1), phrases.say("column.history"))));
    }

    private static String state(Revision revision, Phrases phrases) {
        return revision.article()
                .map(article -> Escaped.cut(article.answer(), LONG))
                .orElseGet(() -> phrases.say("column.history-removed"));
    }

    static Id changeId(Revision revision) {
        return Id.of(CHANGE, Long.toString(revision.change()));
    }

    /// `/article restore`, which names one that may be removed, or asks for those that are.
    Response restore(Invocation by) {
        var typed = by.value(ArticleCommands.WHICH).strip();
        if (typed.isEmpty()) {
            return Response.privately(bin.page(1, by));
        }
        var phrases = workshop.phrases(by);
        return articleId(typed)
                .or(() -> bin.asking(typed))
                .or(() ->
                        new Names(workshop.knowledge())
                                .named(typed).stream().map(Article::id).findFirst())
                .map(articleId -> Response.privately(page(articleId, 1, phrases)))
                .orElseGet(() -> OnArticle.none(phrases));
    }

    /// What may be meant by what is being typed, removed ones first.
    List<Suggestion> complete(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var removed =
                bin.articles().stream()
                        .filter(article ->
                                article.question().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(article ->
                                new Suggestion(Pick.key(article.id()), Pick.label(article)));
        return Stream.concat(removed, new Names(workshop.knowledge()).complete(typed).stream())
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private ArticleStore store() {
        return workshop.store();
    }
}
