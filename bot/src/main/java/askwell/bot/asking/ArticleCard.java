package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Mark;
import askwell.bot.chat.Card.Paragraph;
import askwell.knowledge.answer.Match;
import askwell.knowledge.answer.Passage;
import askwell.knowledge.article.Article;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows an article: who asked, what was asked, and what a person answered.
final class ArticleCard {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Clock clock;

    ArticleCard(Clock clock) {
        this.clock = clock;
    }

    /// The passage that matters, its words marked.
    Card passage(Match match) {
        var article = match.article();
        var card =
                signed(Card.titled(article.question()).saying(paragraph(match.passage())), article);
        var isWhole = match.passage().text().strip().length() >= article.answer().length();
        return isWhole ? card : card.choice(Pick.whole(article));
    }

    /// All of it.
    Card whole(Article article) {
        return signed(Card.titled(article.question()).saying(article.answer()), article);
    }

    private Card signed(Card card, Article article) {
        var asker =
                Stream.of(article.asker(), article.town())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        var signed = asker.isEmpty() ? card : card.field("Asked by", asker);
        signed = with(signed, "Answered by", article.author());
        signed =
                with(
                        signed,
                        "Please check",
                        article.reviewBy()
                                .filter(this::hasPassed)
                                .map(day ->
                                        "these details were due for review on " + DAY.format(day)));
        var link = article.source().flatMap(ArticleCard::link);
        return link.isPresent() ? signed.link("Source", link.get()) : signed;
    }

    private static Card with(Card card, String name, Optional<String> value) {
        return value.map(known -> card.field(name, known)).orElse(card);
    }

    private boolean hasPassed(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }

    private static Optional<URI> link(String source) {
        try {
            return Optional.of(URI.create(source));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    private static Paragraph paragraph(Passage passage) {
        return new Paragraph(
                passage.text(),
                passage.marks().stream().map(mark -> new Mark(mark.start(), mark.end())).toList());
    }
}
