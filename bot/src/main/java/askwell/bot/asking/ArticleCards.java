package askwell.bot.asking;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Card.Mark;
import askwell.bot.chat.Card.Paragraph;
import askwell.bot.chat.Pages;
import askwell.config.Phrases;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Passage;
import askwell.knowledge.article.Article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows an article: who asked, what was asked, and what a person answered.
final class ArticleCards {

    /// Characters of an answer on one card. With title and signature this stays below what Discord takes in one message,
    /// 4,000.
    static final int PAGE = 2_000;

    private final InstantSource clock;

    ArticleCards(InstantSource clock) {
        this.clock = clock;
    }

    /// The passage that matters, its words marked.
    Card passage(Match match, Phrases phrases) {
        var article = match.article();
        var card = signed(titled(article).saying(paragraph(match.passage())), article, phrases);
        var isWhole = match.passage().text().strip().length() >= article.answer().length();
        return isWhole
                ? card
                : card.choice(
                        new Choice(Pick.page(article, 1), phrases.say("article.whole"), Look.MAIN));
    }

    /// All of it at once.
    Card whole(Article article, Phrases phrases) {
        return signed(titled(article).saying(article.answer()), article, phrases);
    }

    /// A part of it, with the way to the others.
    ///
    /// @param page from 1; the nearest there is, where there is none of that number
    Card page(Article article, int page, Phrases phrases) {
        var pages = Pages.of(article.answer(), PAGE);
        var number = Math.clamp(page, 1, pages.size());
        var card = titled(article).saying(pages.get(number - 1));
        if (pages.size() > 1) {
            card = card.saying(phrases.say("article.page", "page", number, "pages", pages.size()));
        }
        card = number == pages.size() ? signed(card, article, phrases) : card;
        if (number > 1) {
            card = card.action(Pick.turn(article, number - 1), phrases.say("article.previous"));
        }
        return number < pages.size()
                ? card.action(Pick.turn(article, number + 1), phrases.say("article.next"))
                : card;
    }

    private static Card titled(Article article) {
        return Card.titled(Pick.title(article));
    }

    private Card signed(Card card, Article article, Phrases phrases) {
        var asker =
                Stream.of(article.asker(), article.town())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        var signed = asker.isEmpty() ? card : card.field(phrases.say("article.asked-by"), asker);
        signed = with(signed, phrases.say("article.answered-by"), article.author());
        signed =
                with(
                        signed,
                        phrases.say("article.date"),
                        article.updated().or(article::published).map(phrases::day));
        signed =
                with(
                        signed,
                        phrases.say("article.review"),
                        article.reviewBy()
                                .filter(this::hasPassed)
                                .map(due ->
                                        phrases.say(
                                                "article.review-due", "day", phrases.day(due))));
        var link = article.source().flatMap(ArticleCards::link);
        return link.isPresent() ? signed.link(phrases.say("article.source"), link.get()) : signed;
    }

    private static Card with(Card card, String name, Optional<String> value) {
        return value.map(known -> card.field(name, known)).orElse(card);
    }

    private boolean hasPassed(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Optional<URI> link(String source) {
        try {
            return Optional.of(new URI(source));
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    private static Paragraph paragraph(Passage passage) {
        return new Paragraph(
                passage.text(),
                passage.marks().stream().map(mark -> new Mark(mark.start(), mark.end())).toList());
    }
}
