package askwell.bot.administering;

import askwell.bot.chat.Card;
import askwell.bot.chat.CardCommand;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Layers.Outcome;
import askwell.config.Phrases;
import askwell.config.Retuning;
import askwell.config.SettingsException;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// `/settings show|set|reset`: settings that admins tune while the bot runs, over the file, at work as soon as they are set.
final class Tuning {
    private static final String PATH = "setting";
    private static final String VALUE = "value";
    static final String UNDO = "settings-undo";

    private static final int LONGEST_PATH = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final int OFFERED = 25;

    private final Office office;
    private final TuningCards cards;

    Tuning(Office office) {
        this.office = office;
        this.cards = new TuningCards(office.layers());
    }

    List<Command> commands() {
        return List.of(
                command("settings show", this::show, office.layers()::tunable)
                        .taking(Option.completed(PATH, LONGEST_PATH).optional()),
                command("settings set", this::set, office.layers()::tunable)
                        .taking(
                                Option.completed(PATH, LONGEST_PATH),
                                Option.text(VALUE, LONGEST_VALUE)),
                command("settings reset", this::reset, this::held)
                        .taking(Option.completed(PATH, LONGEST_PATH)));
    }

    List<Deed> deeds() {
        return List.of(Deed.of(UNDO, 1, this::undo));
    }

    private CardCommand command(
            String name,
            BiFunction<Invocation, Phrases, Card> saying,
            Supplier<List<String>> known) {
        return CardCommand.of(name, invocation -> said(invocation, saying))
                .completedBy(typed -> suggested(known, typed))
                .forAdmins();
    }

    /// Also where the file cannot be used at the moment, which it then says.
    private Card said(Invocation invocation, BiFunction<Invocation, Phrases, Card> saying) {
        var phrases = office.phrases(invocation);
        try {
            return saying.apply(invocation, phrases);
        } catch (SettingsException broken) {
            return Card.titled(phrases.say("settings.refused"))
                    .saying(phrases.say("settings.refused-more"))
                    .quoting(String.valueOf(broken.getMessage()));
        }
    }

    private Card set(Invocation invocation, Phrases phrases) {
        return tune(
                phrases,
                () ->
                        office.layers()
                                .set(
                                        path(invocation),
                                        invocation.value(VALUE).strip(),
                                        invocation.who().name(),
                                        office.clock().instant()));
    }

    private Card reset(Invocation invocation, Phrases phrases) {
        return tune(
                phrases,
                () ->
                        office.layers()
                                .reset(
                                        path(invocation),
                                        invocation.who().name(),
                                        office.clock().instant()));
    }

    private static String path(Invocation invocation) {
        return invocation.value(PATH).strip();
    }

    private List<String> held() {
        return office.layers().holding().stream().map(Retuning::path).toList();
    }

    /// What begins as was typed comes first. Nothing where the settings cannot be read at the moment, which the command then says.
    private static List<Suggestion> suggested(Supplier<List<String>> known, String typed) {
        var sought = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return known.get().stream()
                    .filter(path -> path.length() <= LONGEST_PATH)
                    .filter(path -> path.toLowerCase(Locale.ROOT).contains(sought))
                    .sorted(
                            Comparator.comparing((String path) ->
                                            !path.toLowerCase(Locale.ROOT).startsWith(sought))
                                    .thenComparing(path -> path.startsWith("texts.")))
                    .limit(OFFERED)
                    .map(Suggestion::of)
                    .toList();
        } catch (SettingsException broken) {
            return List.of();
        }
    }

    private Card show(Invocation invocation, Phrases phrases) {
        var path = path(invocation);
        return path.isEmpty() ? cards.all(phrases) : cards.one(path, phrases);
    }

    private Response undo(Invocation invocation, Id id) {
        return new Response.Replace(
                Reply.of(
                        said(
                                invocation,
                                (_, phrases) -> tune(phrases, () -> undone(invocation, id)))));
    }

    private Outcome undone(Invocation invocation, Id id) {
        return office.layers()
                .undo(
                        Integer.parseInt(id.argument(0)),
                        invocation.who().name(),
                        office.clock().instant());
    }

    private Card tune(Phrases phrases, Supplier<Outcome> tuning) {
        return switch (tuning.get()) {
            case Outcome.Tuned(var retuning) -> {
                office.takeIn().run();
                yield cards.tuned(retuning, phrases);
            }
            case Outcome.Refused(var why) ->
                    Card.titled(phrases.say("tuning.refused"))
                            .saying(phrases.say("tuning.refused-more"))
                            .quoting(why);
            case Outcome.Unknown(var meant) -> TuningCards.unknown(meant, phrases);
            case Outcome.Same _ ->
                    Card.titled(phrases.say("tuning.same")).saying(phrases.say("tuning.same-more"));
        };
    }
}
