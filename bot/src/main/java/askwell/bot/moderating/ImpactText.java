package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.Impact.Broken;
import askwell.knowledge.answer.Impact.Moved;
import askwell.knowledge.answer.Match;
import askwell.knowledge.article.Article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a change would bring, in words on a card.
///
/// @param changing ids of the articles that change, which need no name
record ImpactText(List<String> changing, Phrases phrases) {
    private static final int MOST_ROWS = 5;
    private static final int MOST_NAME = 100;

    /// The card with it, which is the card alone where there is nothing to say.
    Card on(Card card, Impact impact) {
        var said = new ArrayList<String>();
        add(said, "column.impact-likeness", impact.likenesses(), this::likeness);
        add(said, "column.impact-moved", impact.moved(), this::moved);
        add(said, "column.impact-broken", impact.broken(), this::broken);
        for (var paragraph : said) {
            card = card.saying(paragraph);
        }
        return card;
    }

    private <T> void add(List<String> said, String name, List<T> all, Function<T, String> row) {
        if (all.isEmpty()) {
            return;
        }
        var rows =
                all.stream()
                        .limit(MOST_ROWS)
                        .map(row)
                        .map("- "::concat)
                        .collect(Collectors.joining("\n"));
        var more =
                all.size() > MOST_ROWS
                        ? "\n" + phrases.say("column.more-rows", "count", all.size() - MOST_ROWS)
                        : "";
        said.add("**%s**\n%s%s".formatted(phrases.say(name), rows, more));
    }

    private String likeness(Match match) {
        return "%s: %s"
                .formatted(
                        name(match.article()), Escaped.start(match.article().answer(), MOST_NAME));
    }

    private String moved(Moved moved) {
        return "%s: %s → %s"
                .formatted(
                        Escaped.start(moved.question(), MOST_NAME),
                        answer(moved.now()),
                        answer(moved.then()));
    }

    private String broken(Broken broken) {
        return "%s: %s"
                .formatted(
                        Escaped.start(broken.golden().question(), MOST_NAME),
                        phrases.say("column.impact-then", "answer", answer(broken.then())));
    }

    private String answer(Optional<Article> article) {
        return article.map(this::name).orElseGet(() -> phrases.say("column.no-answer"));
    }

    private String name(Article article) {
        return changing.contains(article.id())
                ? "*" + phrases.say("column.this-one") + "*"
                : "“" + Escaped.start(Pick.label(article), MOST_NAME) + "”";
    }
}
