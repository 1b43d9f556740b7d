package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.knowledge.article.Taught;

import java.util.List;
import java.util.Optional;

/// `/lessons`: what moderators have taught, to look through and to take back.
final class TaughtLessons {
    private final Workshop workshop;
    private final Rights rights;
    private final LessonCards cards;

    TaughtLessons(Workshop workshop, Rights rights) {
        this.workshop = workshop;
        this.rights = rights;
        this.cards = new LessonCards(workshop.knowledge());
    }

    Command command() {
        return rights.guarded(
                Right.REVIEW, CardCommand.of("lessons", invocation -> list(0, invocation)));
    }

    List<Deed> deeds() {
        return List.of(
                        Deed.of(LessonCards.PAGE, 1, this::turned),
                        Deed.of(LessonCards.SHOW, 1, this::shown),
                        Deed.of(LessonCards.FORGET, 1, this::forgotten))
                .stream()
                .map(deed -> rights.guarded(Right.REVIEW, deed))
                .toList();
    }

    private Card list(int page, Invocation invocation) {
        return cards.list(
                workshop.store().lessons().all().reversed(), page, workshop.phrases(invocation));
    }

    private Response turned(Invocation invocation, Id id) {
        return new Response.Replace(Reply.of(list(id.page(0), invocation)));
    }

    private Response shown(Invocation invocation, Id id) {
        var phrases = workshop.phrases(invocation);
        return new Response.Replace(
                Reply.of(
                        id.number(0)
                                .flatMap(this::holding)
                                .map(taught -> cards.one(taught, phrases))
                                .orElseGet(() -> Card.titled(phrases.say("lesson.gone")))));
    }

    private Optional<Taught> holding(long number) {
        return workshop.store().lessons().all().stream()
                .filter(taught -> taught.number() == number)
                .findFirst();
    }

    private Response forgotten(Invocation invocation, Id id) {
        var phrases = workshop.phrases(invocation);
        var forgotten = id.number(0).flatMap(workshop::forget);
        return new Response.Replace(
                Reply.of(
                        Card.titled(
                                phrases.say(
                                        forgotten.isPresent()
                                                ? "lesson.forgotten"
                                                : "lesson.gone"))));
    }
}
