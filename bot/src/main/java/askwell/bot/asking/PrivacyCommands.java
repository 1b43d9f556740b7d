package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.journal.Journal;
import askwell.bot.journal.Kept;
import askwell.config.Phrases;
import askwell.config.Texts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// `/privacy` says what is kept, `/my-data` shows it, and `/forget-me` deletes it at once: in a server what is kept for it, and in
/// a direct message all that is kept anywhere, since it is the person's own.
final class PrivacyCommands {
    private static final String FORGET = "forget-me";

    private final Texts texts;
    private final Journal journal;
    private final Supplier<List<Diary>> diaries;

    /// @param diaries all that there are, among them the journal
    PrivacyCommands(Texts texts, Journal journal, Supplier<List<Diary>> diaries) {
        this.texts = texts;
        this.journal = journal;
        this.diaries = diaries;
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
        var whole = ofSeveral(card, invocation, "privacy.elsewhere", phrases);
        return Reply.of(
                privacy.policy()
                        .map(policy -> whole.link(phrases.say("privacy.policy"), policy))
                        .orElse(whole));
    }

    private Reply kept(Invocation invocation) {
        var phrases = phrases(invocation);
        var kept = keptOn(invocation, phrases);
        var card = Card.titled(phrases.say("my-data.title"));
        if (kept.isEmpty()) {
            card = card.saying(phrases.say("my-data.nothing"));
            return Reply.of(ofSeveral(card, invocation, "my-data.everywhere", phrases));
        }
        card = card.saying(phrases.say("my-data.count", "count", kept.size()));
        for (var question : kept) {
            card = card.saying(question);
        }
        return Reply.of(
                ofSeveral(card, invocation, "my-data.everywhere", phrases)
                        .action(Id.of(FORGET), phrases.say("my-data.forget")));
    }

    /// In Markdown; where it is of several organisations, with the name of each.
    private List<String> keptOn(Invocation invocation, Phrases phrases) {
        var who = invocation.who().id();
        return isOfAll(invocation)
                ? diaries.get().stream()
                        .flatMap(diary ->
                                diary.journal().keptOn(who).stream()
                                        .map(kept ->
                                                line(diary.organisation() + " · ", kept, phrases)))
                        .toList()
                : journal.keptOn(who).stream().map(kept -> line("", kept, phrases)).toList();
    }

    private static String line(String whose, Kept kept, Phrases phrases) {
        return "**%s%s:** %s"
                .formatted(
                        whose, phrases.day(kept.when().atOffset(ZoneOffset.UTC)), kept.question());
    }

    private boolean isOfAll(Invocation invocation) {
        return invocation.where().isPrivate() && areSeveral();
    }

    private boolean areSeveral() {
        return diaries.get().size() > 1;
    }

    /// Says in one server of several how to reach what is kept for the others.
    private Card ofSeveral(Card card, Invocation invocation, String name, Phrases phrases) {
        return areSeveral() && !invocation.where().isPrivate()
                ? card.saying(phrases.say(name))
                : card;
    }

    private Reply forget(Invocation invocation) {
        var phrases = phrases(invocation);
        var who = invocation.who().id();
        var forgotten =
                isOfAll(invocation)
                        ? diaries.get().stream()
                                .mapToInt(diary -> diary.journal().forget(who))
                                .sum()
                        : journal.forget(who);
        var card =
                Card.titled(phrases.say("forget.title"))
                        .saying(
                                forgotten == 0
                                        ? phrases.say("forget.nothing")
                                        : phrases.say("forget.count", "count", forgotten));
        return Reply.of(ofSeveral(card, invocation, "forget.everywhere", phrases));
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
