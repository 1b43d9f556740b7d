package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Journal;
import askwell.config.Phrases;
import askwell.config.Texts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// `/privacy` says what is kept, `/my-data` shows it, and `/forget-me` deletes it at once.
final class PrivacyCommands {
    private static final String FORGET = "forget-me";

    private final Texts texts;
    private final Journal journal;

    PrivacyCommands(Texts texts, Journal journal) {
        this.texts = texts;
        this.journal = journal;
    }

    List<Command> all() {
        return List.of(
                command("privacy", this::privacy),
                command("my-data", this::kept),
                command(FORGET, this::forget));
    }

    /// The button below what is kept.
    Deed forgetting() {
        return Deed.of(FORGET, 0, (invocation, _) -> new Response.Replace(forget(invocation)));
    }

    private Reply privacy(Invocation invocation) {
        var phrases = phrases(invocation);
        var privacy = journal.privacy();
        var card =
                Card.titled(phrases.say("privacy.title"))
                        .saying(
                                phrases.say(
                                        "privacy."
                                                + privacy.keep().name().toLowerCase(Locale.ROOT)))
                        .saying(phrases.say("privacy.person"))
                        .saying(phrases.say("privacy.days", "days", privacy.retention().toDays()))
                        .saying(phrases.say("privacy.discord"))
                        .saying(phrases.say("privacy.commands"));
        return Reply.of(
                privacy.policy()
                        .map(policy -> card.link(phrases.say("privacy.policy"), policy))
                        .orElse(card));
    }

    private Reply kept(Invocation invocation) {
        var phrases = phrases(invocation);
        var kept = journal.keptOn(invocation.who().id());
        var card = Card.titled(phrases.say("my-data.title"));
        if (kept.isEmpty()) {
            return Reply.of(card.saying(phrases.say("my-data.nothing")));
        }
        card = card.saying(phrases.say("my-data.count", "count", kept.size()));
        for (var question : kept) {
            card =
                    card.saying(
                            "**%s:** %s"
                                    .formatted(
                                            phrases.day(question.when().atOffset(ZoneOffset.UTC)),
                                            question.question()));
        }
        return Reply.of(card.action(Id.of(FORGET), phrases.say("my-data.forget")));
    }

    private Reply forget(Invocation invocation) {
        var phrases = phrases(invocation);
        var forgotten = journal.forget(invocation.who().id());
        return Reply.of(
                Card.titled(phrases.say("forget.title"))
                        .saying(
                                forgotten == 0
                                        ? phrases.say("forget.nothing")
                                        : phrases.say("forget.count", "count", forgotten)));
    }

    private Phrases phrases(Invocation invocation) {
        return texts.in(invocation.locale());
    }

    private static Command command(String name, Function<Invocation, Reply> saying) {
        return new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Response run(Invocation invocation) {
                return Response.privately(saying.apply(invocation));
            }
        };
    }
}
