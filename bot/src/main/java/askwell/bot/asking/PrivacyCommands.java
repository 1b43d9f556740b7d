package askwell.bot.asking;

import askwell.bot.chat.Card;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Phrases;
import askwell.config.Texts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `/privacy` says what is kept, `/my-data` shows it, and `/forget-me` deletes it at once: in a server what is kept for it, and in
/// a direct message all that is kept anywhere, since it is the person's own.
final class PrivacyCommands {
    private static final String FORGET = "forget-me";

    private final Texts texts;
    private final Diary here;
    private final Supplier<List<Diary>> all;

    /// @param all that there are, among them the one here
    PrivacyCommands(Texts texts, Diary here, Supplier<List<Diary>> all) {
        this.texts = texts;
        this.here = here;
        this.all = all;
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
        var privacy = here.journal().privacy();
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
        var whole = ofSeveral(card, invocation, "privacy.elsewhere", phrases);
        return privacy.policy()
                .map(policy -> whole.link(phrases.say("privacy.policy"), policy))
                .orElse(whole);
    }

    private Card kept(Invocation invocation) {
        var phrases = phrases(invocation);
        var who = invocation.who().id();
        var asked =
                lines(
                        invocation,
                        diary ->
                                diary.journal().keptOn(who).stream()
                                        .map(one -> line(one.when(), one.question(), phrases)));
        var written =
                lines(
                        invocation,
                        diary ->
                                diary.writings().of(who).stream()
                                        .map(one -> line(one.when(), one.question(), phrases)));
        var card = Card.titled(phrases.say("my-data.title"));
        if (asked.isEmpty() && written.isEmpty()) {
            card = card.saying(phrases.say("my-data.nothing"));
            return ofSeveral(card, invocation, "my-data.everywhere", phrases);
        }
        card = listing(card, "my-data.count", asked, phrases);
        card = listing(card, "my-data.writing", written, phrases);
        return ofSeveral(card, invocation, "my-data.everywhere", phrases)
                .action(Id.of(FORGET), phrases.say("my-data.forget"));
    }

    private static Card listing(Card card, String name, List<String> lines, Phrases phrases) {
        if (lines.isEmpty()) {
            return card;
        }
        var listed = card.saying(phrases.say(name, "count", lines.size()));
        for (var line : lines) {
            listed = listed.saying(line);
        }
        return listed;
    }

    /// In Markdown; where they are of several organisations, with the name of each.
    private List<String> lines(Invocation invocation, Function<Diary, Stream<String>> kept) {
        return areOfAll(invocation)
                ? all.get().stream()
                        .flatMap(diary ->
                                kept.apply(diary)
                                        .map(line ->
                                                "%s · %s".formatted(diary.organisation(), line)))
                        .toList()
                : kept.apply(here).toList();
    }

    private static String line(Instant when, String text, Phrases phrases) {
        return "**%s:** %s"
                .formatted(phrases.day(when.atOffset(ZoneOffset.UTC)), text.isEmpty() ? "…" : text);
    }

    private boolean areOfAll(Invocation invocation) {
        return invocation.where().isPrivate() && areSeveral();
    }

    private boolean areSeveral() {
        return all.get().size() > 1;
    }

    /// Says in one server of several how to reach what is kept for the others.
    private Card ofSeveral(Card card, Invocation invocation, String name, Phrases phrases) {
        return areSeveral() && !invocation.where().isPrivate()
                ? card.saying(phrases.say(name))
                : card;
    }

    private Card forget(Invocation invocation) {
        var phrases = phrases(invocation);
        var who = invocation.who().id();
        var forgotten =
                (areOfAll(invocation) ? all.get() : List.of(here))
                        .stream()
                                .mapToInt(diary ->
                                        diary.journal().forget(who) + diary.writings().forget(who))
                                .sum();
        var card =
                Card.titled(phrases.say("forget.title"))
                        .saying(
                                forgotten == 0
                                        ? phrases.say("forget.nothing")
                                        : phrases.say("forget.count", "count", forgotten));
        return ofSeveral(card, invocation, "forget.everywhere", phrases);
    }

    private Phrases phrases(Invocation invocation) {
        return texts.in(invocation.locale());
    }
}
