package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Texts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// `/privacy` says what is kept, `/my-data` shows it, and `/forget-me` deletes it at once.
final class PrivacyCommands {
    private static final String FORGET = "forget-me";

    private final Texts texts;
    private final Journal journal;
    private final Writings writings;

    PrivacyCommands(Texts texts, Journal journal, Writings writings) {
        this.texts = texts;
        this.journal = journal;
        this.writings = writings;
    }

    List<Command> all() {
        return List.of(
                CardCommand.of("privacy", this::privacy),
                CardCommand.of("my-data", this::kept),
                CardCommand.of(FORGET, this::forget));
    }

    /// The button below what is kept.
    Deed forgetting() {
        return Deed.of(
                FORGET, 0, (invocation, _) -> new Response.Replace(Reply.of(forget(invocation))));
    }

    private Card privacy(Invocation invocation) {
        var phrases = phrases(invocation);
        var privacy = journal.privacy();
        var card =
                Card.titled(phrases.say("privacy.title"))
                        .saying(
                                phrases.say(
                                        "privacy."
                                                + privacy.keep().name().toLowerCase(Locale.ROOT)))
                        .saying(phrases.say("privacy.person"))
                        .saying(phrases.say("privacy.writing"))
                        .saying(phrases.say("privacy.days", "days", privacy.retention().toDays()))
                        .saying(phrases.say("privacy.discord"))
                        .saying(phrases.say("privacy.commands"));
        return privacy.policy()
                .map(policy -> card.link(phrases.say("privacy.policy"), policy))
                .orElse(card);
    }

    private Card kept(Invocation invocation) {
        var phrases = phrases(invocation);
        var asked = journal.keptOn(invocation.who().id());
        var written = writings.of(invocation.who().id());
        var card = Card.titled(phrases.say("my-data.title"));
        if (asked.isEmpty() && written.isEmpty()) {
            return card.saying(phrases.say("my-data.nothing"));
        }
        if (!asked.isEmpty()) {
            card = card.saying(phrases.say("my-data.count", "count", asked.size()));
        }
        for (var question : asked) {
            card = card.saying(line(question.when(), question.question(), phrases));
        }
        if (!written.isEmpty()) {
            card = card.saying(phrases.say("my-data.writing", "count", written.size()));
        }
        for (var writing : written) {
            card = card.saying(line(writing.when(), writing.question(), phrases));
        }
        return card.action(Id.of(FORGET), phrases.say("my-data.forget"));
    }

    private static String line(Instant when, String text, Phrases phrases) {
        return "**%s:** %s"
                .formatted(phrases.day(when.atOffset(ZoneOffset.UTC)), text.isEmpty() ? "…" : text);
    }

    private Card forget(Invocation invocation) {
        var phrases = phrases(invocation);
        var person = invocation.who().id();
        var forgotten = journal.forget(person) + writings.forget(person);
        return Card.titled(phrases.say("forget.title"))
                .saying(
                        forgotten == 0
                                ? phrases.say("forget.nothing")
                                : phrases.say("forget.count", "count", forgotten));
    }

    private Phrases phrases(Invocation invocation) {
        return texts.in(invocation.locale());
    }
}
