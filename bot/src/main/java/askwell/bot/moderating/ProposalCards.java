package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.config.Phrases;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Revision;
import askwell.knowledge.store.Draft;
import askwell.knowledge.store.Draft.Stage;

import java.util.List;
import java.util.Optional;

/// Shows what somebody wants to change: what it would be, or what would differ, and what it would bring.
final class ProposalCards {
    private static final int MOST_ANSWER = 1_500;
    private static final int MOST_DIFFERENCE = 1_200;

    private final Workshop workshop;
    private final DraftCheck check;

    ProposalCards(Workshop workshop) {
        this.workshop = workshop;
        this.check = DraftCheck.of(workshop);
    }

    /// With what it would bring now.
    Card of(Draft draft, Phrases phrases) {
        var article = article(draft);
        var impact =
                draft.stage() == Stage.REMOVAL_PROPOSED
                        ? workshop.impact(List.of(), List.of(article.id()))
                        : workshop.impact(List.of(article), List.of());
        return of(draft, article, impact, phrases);
    }

    Card of(Draft draft, Article article, Impact impact, Phrases phrases) {
        var before = before(draft);
        var card = Card.titled(phrases.say(title(draft, before), "name", draft.writer()));
        card = card.saying(name(draft));
        if (draft.stage() == Stage.PROPOSED && before.isPresent()) {
            for (var part : ArticleDifference.of(before.get(), article, MOST_DIFFERENCE, phrases)) {
                card = card.saying(part);
            }
        } else {
            card = card.saying(Escaped.cut(article.answer(), MOST_ANSWER));
        }
        return new ImpactText(List.of(article.id()), phrases).on(card, impact);
    }

    private static String title(Draft draft, Optional<Article> before) {
        if (draft.stage() == Stage.REMOVAL_PROPOSED) {
            return "column.proposes-removal";
        }
        return before.isPresent() ? "column.proposes-change" : "column.proposes-new";
    }

    /// What it is called, in Markdown.
    String name(Draft draft) {
        return "**" + Escaped.start(draft.typed().question(), 250) + "**";
    }

    /// What a draft that waits would make of its article.
    Article article(Draft draft) {
        return check.article(draft, before(draft));
    }

    /// The article as the writer saw it.
    Optional<Article> before(Draft draft) {
        return workshop.store().revision(draft.basedOn()).flatMap(Revision::article);
    }
}
