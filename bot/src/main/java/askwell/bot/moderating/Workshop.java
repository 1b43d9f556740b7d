package askwell.bot.moderating;

import askwell.bot.chat.Invocation;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Person;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Settings;
import askwell.knowledge.answer.Impact;
import askwell.knowledge.answer.KnowledgeBase;
import askwell.knowledge.article.Article;
import askwell.knowledge.article.Lesson;
import askwell.knowledge.article.Taught;
import askwell.knowledge.store.ArticleStore;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/// What moderators work with.
///
/// @param tellWhoWaits tells the members whose questions now have an answer that it is there
public record Workshop(
        Settings settings,
        KnowledgeBase knowledge,
        ArticleStore store,
        Journal journal,
        Outbox outbox,
        Clock clock,
        Runnable tellWhoWaits) {

    /// How many past questions a change is held against.
    public static final int ASKED = 2_000;

    /// What it would bring to save and remove articles.
    Impact impact(List<Article> saved, List<String> removedIds) {
        return knowledge.impact(saved, removedIds, journal.askedQuestions(ASKED));
    }

    /// Golden questions that would no longer be answered as they should be with an article as it would be saved.
    List<String> broken(Article saved) {
        return knowledge.broken(List.of(saved), List.of()).stream()
                .map(broken -> broken.golden().question())
                .toList();
    }

    /// Golden questions that would be kept from their right answer by a lesson.
    List<String> broken(Lesson lesson) {
        return knowledge.broken(lesson).stream().map(Lesson.Golden::question).toList();
    }

    /// Teaches a lesson, which is at work from then on.
    Taught teach(Lesson lesson, Person who) {
        var taught = store.lessons().teach(lesson, who.name());
        knowledge.catchUp();
        return taught;
    }

    /// Forgets a lesson, which is no longer at work from then on.
    ///
    /// @return what was forgotten; empty where it no longer held
    Optional<Taught> forget(long number) {
        var forgotten = store.lessons().forget(number);
        knowledge.catchUp();
        return forgotten;
    }

    /// A moment as moderators read it, by the clock of the digest.
    String when(Instant moment, Phrases phrases) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(phrases.locale())
                .withZone(settings.moderating().digest().zone())
                .format(moment);
    }

    Phrases phrases(Invocation invocation) {
        return settings.texts().in(invocation.locale());
    }
}
