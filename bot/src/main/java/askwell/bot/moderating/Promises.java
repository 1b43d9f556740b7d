package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Pages;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.journal.Answered;
import askwell.bot.journal.HandedOver;
import askwell.config.Phrases;
import askwell.knowledge.article.Article;

import java.util.Locale;

/// Keeps what members were promised: who gave a question to a person, and it is one of those that an article answers now, has
/// that article for an answer. Nobody is told twice, since a question has one answer.
final class Promises {

    /// Characters of an article that stand in the answer, as of one that a person writes.
    private static final int LONGEST = 2_800;

    private final Workshop workshop;

    Promises(Workshop workshop) {
        this.workshop = workshop;
    }

    /// @param gap the row of questions that it answers
    /// @param by the name of who saw to it
    /// @return how many questions have it for an answer
    int keep(long gap, Article article, String by) {
        int kept = 0;
        for (var key : workshop.journal().gaps().waiting(gap)) {
            if (workshop.journal().answer(key, answer(key, article), by)
                    instanceof Answered.Taken(var handedOver)) {
                kept++;
                showDone(handedOver);
            }
        }
        if (kept > 0) {
            workshop.tellWhoWaits().run();
        }
        return kept;
    }

    private String answer(String key, Article article) {
        var pages = Pages.of(article.answer(), LONGEST);
        var first = "**%s**\n\n%s".formatted(Pick.label(article), pages.getFirst());
        return pages.size() == 1
                ? first
                : first
                        + "\n\n"
                        + language(key).say("promise.more", "question", Pick.label(article));
    }

    private Phrases language(String key) {
        return workshop.settings()
                .texts()
                .in(
                        workshop.journal()
                                .handover(key)
                                .map(asked -> Locale.forLanguageTag(asked.handover().language()))
                                .orElse(Locale.US));
    }

    /// In the place of the card with which moderators were asked.
    private void showDone(HandedOver handedOver) {
        var channel = workshop.settings().discord().moderatorsChannel();
        if (channel.isEmpty() || handedOver.posted().isEmpty()) {
            return;
        }
        var ours = workshop.settings().texts().in(Locale.US);
        var handover = handedOver.handover();
        var answer = handedOver.answer().orElseThrow();
        workshop.outbox()
                .replace(
                        new MessageRef(
                                new Place(handover.server(), channel.get()),
                                handedOver.posted().get()),
                        Reply.of(
                                Card.titled(ours.say("person.answered", "name", answer.by()))
                                        .saying(handover.question())
                                        .saying(answer.text())));
    }
}
