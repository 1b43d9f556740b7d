package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Pages;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Reply.Attachment;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows moderators an article, with all that stands beside it and all that can be done with it.
final class Showing {
    private static final String SHOW = "art-show";
    private static final String TURN = "art-turn";
    private static final int PAGE = 2_000;
    private static final int MOST_WORDINGS = 10;
    private static final int MOST_WORDING = 120;

    private final Workshop workshop;

    Showing(Workshop workshop) {
        this.workshop = workshop;
    }

    /// A button that shows an article.
    static Id page(Article article, int page) {
        return Id.of(SHOW, Integer.toString(page), Pick.key(article.id()));
    }

    List<Deed> deeds() {
        return List.of(
                Deed.of(SHOW, 2, (by, id) -> byId(by, id, Response::privately)),
                Deed.of(TURN, 2, (by, id) -> byId(by, id, Response.Replace::new)));
    }

    private Response byId(
            Invocation by, Id id, java.util.function.Function<Reply, Response> saying) {
        return Pick.article(id, workshop.knowledge())
                .map(article -> saying.apply(reply(article, Pick.page(id), workshop.phrases(by))))
                .orElseGet(() -> OnArticle.gone(workshop.phrases(by)));
    }

    Response show(Invocation by, Article article) {
        return Response.privately(reply(article, 1, workshop.phrases(by)));
    }

    private Reply reply(Article article, int page, Phrases phrases) {
        var pages = Pages.of(article.answer(), PAGE);
        var number = Math.clamp(page, 1, pages.size());
        var card = Card.titled(Pick.title(article)).saying(pages.get(number - 1));
        if (pages.size() > 1) {
            card = card.saying(phrases.say("article.page", "page", number, "pages", pages.size()));
        }
        if (number == pages.size()) {
            card = details(card, article, phrases);
        }
        if (number > 1) {
            card = card.action(turn(article, number - 1), phrases.say("article.previous"));
        }
        if (number < pages.size()) {
            card = card.action(turn(article, number + 1), phrases.say("article.next"));
        }
        card =
                card.choice(
                                new Choice(
                                        OnArticle.id(ArticleCommands.EDIT, article),
                                        phrases.say("column.edit"),
                                        Look.MAIN))
                        .action(OnArticle.id(Writing.MORE, article), phrases.say("column.more"))
                        .action(
                                OnArticle.id(ArticleCommands.HISTORY, article),
                                phrases.say("column.history"))
                        .choice(
                                new Choice(
                                        OnArticle.id(ArticleCommands.REMOVE, article),
                                        phrases.say("column.remove"),
                                        Look.DANGER));
        return new Reply(
                List.of(card),
                number == 1 && article.answer().length() > ArticleForms.LONGEST_FIELD
                        ? List.of(new Attachment("answer.md", article.answer()))
                        : List.of());
    }

    private static Id turn(Article article, int page) {
        return Id.of(TURN, Integer.toString(page), Pick.key(article.id()));
    }

    private Card details(Card card, Article article, Phrases phrases) {
        var wordings = wordings(article, phrases);
        var shown = with(card, phrases.say("column.field-wordings"), wordings);
        shown =
                with(
                        shown,
                        phrases.say("column.field-topics"),
                        some(String.join(", ", article.topics())));
        shown =
                with(
                        shown,
                        phrases.say("article.asked-by"),
                        some(
                                Stream.of(article.asker(), article.town())
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(", "))));
        shown = with(shown, phrases.say("article.answered-by"), article.author());
        shown = with(shown, phrases.say("column.field-owner"), article.owner());
        shown =
                with(
                        shown,
                        phrases.say("column.field-review-by"),
                        article.reviewBy().map(day -> due(day, phrases)));
        shown =
                with(
                        shown,
                        phrases.say("column.last-change"),
                        workshop.store()
                                .latest(article.id())
                                .map(newest -> change(newest, phrases)));
        var link = article.source().flatMap(Showing::link);
        return link.isPresent() ? shown.link(phrases.say("article.source"), link.get()) : shown;
    }

    private static Optional<String> wordings(Article article, Phrases phrases) {
        var some =
                article.wordings().stream()
                        .limit(MOST_WORDINGS)
                        .map(wording -> Escaped.cut(wording, MOST_WORDING))
                        .collect(Collectors.joining("\n"));
        var more = article.wordings().size() - MOST_WORDINGS;
        return some(more > 0 ? some + "\n" + phrases.say("column.more-rows", "count", more) : some);
    }

    private String due(LocalDate day, Phrases phrases) {
        var today = LocalDate.ofInstant(workshop.clock().instant(), zone());
        return day.isAfter(today)
                ? phrases.day(day)
                : phrases.say("column.overdue", "day", phrases.day(day));
    }

    private String change(Revision newest, Phrases phrases) {
        return phrases.say(
                "column.change",
                "name",
                newest.who(),
                "day",
                phrases.day(LocalDate.ofInstant(newest.when(), zone())));
    }

    private ZoneId zone() {
        return workshop.settings().moderating().digest().zone();
    }

    private static Card with(Card card, String name, Optional<String> value) {
        return value.map(known -> card.field(name, known)).orElse(card);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<URI> link(String source) {
        try {
            return Optional.of(URI.create(source));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
