package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Id;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;

import java.util.Optional;

/// What is said of a change that was made, with the way back.
final class ChangeCards {
    static final String UNDO = "art-undo";

    private static final int MOST_DIFFERENCE = 800;

    private ChangeCards() {}

    /// @param before what it was before; empty where it was not there
    static Card made(Revision revision, Optional<Article> before, Phrases phrases) {
        return revision.article()
                .map(after -> withUndo(saved(after, before, phrases), revision, phrases))
                .orElseGet(() ->
                        withUndo(
                                Card.titled(phrases.say("column.removed"))
                                        .saying(before.map(ChangeCards::name).orElse("")),
                                revision,
                                phrases));
    }

    private static Card saved(Article after, Optional<Article> before, Phrases phrases) {
        var card =
                Card.titled(phrases.say(before.isEmpty() ? "column.added" : "column.changed"))
                        .saying(name(after));
        if (before.isPresent()) {
            for (var part : ArticleDifference.of(before.get(), after, MOST_DIFFERENCE, phrases)) {
                card = card.saying(part);
            }
        }
        return card.action(Showing.page(after, 1), phrases.say("column.show"))
                .action(OnArticle.id(Writing.MORE, after), phrases.say("column.more"));
    }

    private static String name(Article article) {
        return "**" + Escaped.start(Pick.title(article), 250) + "**";
    }

    private static Card withUndo(Card card, Revision revision, Phrases phrases) {
        return card.action(undo(revision.change(), revision.change()), phrases.say("column.undo"));
    }

    /// A button that takes changes back.
    static Id undo(long first, long last) {
        return Id.of(UNDO, Long.toString(first), Long.toString(last));
    }
}
