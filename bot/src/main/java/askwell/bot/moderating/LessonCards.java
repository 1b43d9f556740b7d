package askwell.bot.moderating;

import askwell.bot.article.Pick;
import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Card.Look;
import askwell.bot.chat.Id;
import askwell.config.Phrases;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Lesson.Golden;
import askwell.knowledge.article.Lesson.Never;
import askwell.knowledge.article.Lesson.NotAQuestion;
import askwell.knowledge.article.Lesson.SameMeaning;
import askwell.knowledge.article.Taught;

import java.time.ZoneOffset;
import java.util.List;

/// Shows what moderators have taught.
final class LessonCards {
    static final String PAGE = "lessons-page";
    static final String SHOW = "lesson";
    static final String FORGET = "lesson-forget";

    /// Lessons of a page.
    static final int LESSONS = 10;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LABEL = 95;

    private final KnowledgeBase knowledge;

    LessonCards(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /// What has just been taught, with the way back.
    Card taught(Taught taught, Phrases phrases) {
        return lesson(Card.titled(phrases.say(kind(taught) + "-taught")), taught, phrases)
                .action(forget(taught), phrases.say("review.undo"));
    }

    /// One of them, with the way to take it back.
    Card one(Taught taught, Phrases phrases) {
        return lesson(Card.titled(phrases.say(kind(taught))), taught, phrases)
                .field(
                        phrases.say("lesson.by"),
                        phrases.say(
                                "lesson.by-when",
                                "name",
                                taught.who(),
                                "day",
                                phrases.day(taught.when().atOffset(ZoneOffset.UTC))))
                .choice(new Choice(forget(taught), phrases.say("lesson.forget"), Look.DANGER))
                .action(Id.of(PAGE, "0"), phrases.say("lesson.back"));
    }

    private static Id forget(Taught taught) {
        return Id.of(FORGET, Long.toString(taught.number()));
    }

    private Card lesson(Card card, Taught taught, Phrases phrases) {
        return switch (taught.lesson()) {
            case Golden(var question, var article) ->
                    said(card, question, phrases)
                            .field(
                                    phrases.say("lesson.right"),
                                    article.map(this::named)
                                            .orElseGet(() -> phrases.say("lesson.right-none")));
            case Never(var question, var article) ->
                    said(card, question, phrases)
                            .field(phrases.say("review.article"), named(article));
            case NotAQuestion(var message) -> said(card, message, phrases);
            case SameMeaning(var same) ->
                    card.field(phrases.say("lesson.phrases"), String.join(" = ", same));
        };
    }

    private static Card said(Card card, String text, Phrases phrases) {
        return card.field(phrases.say("review.question"), Cut.to(LONGEST_TEXT, text));
    }

    /// By its id where it has been removed.
    private String named(String articleId) {
        return knowledge.article(articleId).map(Pick::label).orElse(articleId);
    }

    /// @param all the newest first
    /// @param page from 0
    Card list(List<Taught> all, int page, Phrases phrases) {
        if (all.isEmpty()) {
            return Card.titled(phrases.say("lesson.none")).saying(phrases.say("lesson.none-more"));
        }
        int from = Math.clamp(page, 0, (all.size() - 1) / LESSONS) * LESSONS;
        var shown = all.subList(from, Math.min(all.size(), from + LESSONS));
        var card =
                Card.titled(phrases.say("lesson.title"))
                        .saying(phrases.say("lesson.count", "count", all.size()));
        for (var taught : shown) {
            card =
                    card.choice(
                            new Choice(
                                    Id.of(SHOW, Long.toString(taught.number())),
                                    Cut.to(LONGEST_LABEL, line(taught, phrases)),
                                    Look.FOLDED));
            card = card.field(phrases.say(kind(taught)), Cut.to(LONGEST_TEXT, text(taught)));
        }
        if (from > 0) {
            card =
                    card.action(
                            Id.of(PAGE, Integer.toString(from / LESSONS - 1)),
                            phrases.say("article.previous"));
        }
        return from + LESSONS < all.size()
                ? card.action(
                        Id.of(PAGE, Integer.toString(from / LESSONS + 1)),
                        phrases.say("article.next"))
                : card;
    }

    private String line(Taught taught, Phrases phrases) {
        return phrases.say(kind(taught)) + ": " + text(taught);
    }

    private String text(Taught taught) {
        return switch (taught.lesson()) {
            case Golden(var question, var article) ->
                    "%s → %s".formatted(question, article.map(this::named).orElse("–"));
            case Never(var question, var article) -> "%s ≠ %s".formatted(question, named(article));
            case NotAQuestion(var message) -> message;
            case SameMeaning(var same) -> String.join(" = ", same);
        };
    }

    private static String kind(Taught taught) {
        return switch (taught.lesson()) {
            case Golden _ -> "lesson.golden";
            case Never _ -> "lesson.never";
            case NotAQuestion _ -> "lesson.no-question";
            case SameMeaning _ -> "lesson.synonym";
        };
    }
}
