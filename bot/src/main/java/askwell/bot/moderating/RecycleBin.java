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
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;

import java.util.List;
import java.util.Optional;

/// The articles that were removed, each of which can be restored.
final class RecycleBin {
    private static final String BIN = "art-bin";
    private static final int IN_BIN = 10;
    private static final int MOST_REMOVED = 1_000;

    private final Workshop workshop;

    RecycleBin(Workshop workshop) {
        this.workshop = workshop;
    }

    Deed deed() {
        return Deed.of(
                BIN,
                1,
                (by, id) -> new Response.Replace(page((int) ArticleCommands.change(id, 0), by)));
    }

    /// The id of the one that is picked by a key.
    Optional<String> byKey(String key) {
        return workshop.store().removed(MOST_REMOVED).stream()
                .map(Revision::articleId)
                .filter(id -> Pick.key(id).equals(key))
                .findFirst();
    }

    /// The id of the one that asks so.
    Optional<String> asking(String question) {
        return workshop.store().removed(MOST_REMOVED).stream()
                .filter(removal ->
                        lastState(removal)
                                .flatMap(Revision::article)
                                .filter(article -> article.question().equalsIgnoreCase(question))
                                .isPresent())
                .map(Revision::articleId)
                .findFirst();
    }

    /// As they last were, latest removal first.
    List<Article> articles() {
        return workshop.store().removed(MOST_REMOVED).stream()
                .flatMap(removal -> lastState(removal).stream())
                .flatMap(revision -> revision.article().stream())
                .toList();
    }

    Reply page(int page, Invocation by) {
        var phrases = workshop.phrases(by);
        var all = workshop.store().removed(MOST_REMOVED);
        if (all.isEmpty()) {
            return Reply.of(Card.titled(phrases.say("column.bin-empty")));
        }
        var pages = (all.size() + IN_BIN - 1) / IN_BIN;
        var number = Math.clamp(page, 1, pages);
        var card = Card.titled(phrases.say("column.bin")).saying(phrases.say("column.bin-more"));
        var some = all.subList((number - 1) * IN_BIN, Math.min(number * IN_BIN, all.size()));
        var rows = new StringBuilder();
        for (var removal : some) {
            var last = lastState(removal);
            var title = last.flatMap(Revision::article).map(Pick::label).orElse("");
            rows.append(
                    "- %s: %s, %s\n"
                            .formatted(
                                    Escaped.start(title, 100),
                                    Escaped.start(removal.who(), 40),
                                    workshop.when(removal.when(), phrases)));
            if (last.isPresent()) {
                card = card.choice(new Choice(Histories.changeId(last.get()), title, Look.FOLDED));
            }
        }
        card = card.saying(rows.toString());
        if (number > 1) {
            card = card.action(at(number - 1), phrases.say("article.previous"));
        }
        if (number < pages) {
            card = card.action(at(number + 1), phrases.say("article.next"));
        }
        return Reply.of(card);
    }

    private static Id at(int page) {
        return Id.of(BIN, Integer.toString(page));
    }

    private Optional<Revision> lastState(Revision removal) {
        return workshop.store().history(removal.articleId()).stream()
                .filter(revision -> !revision.removed())
                .reduce((_, later) -> later);
    }
}
