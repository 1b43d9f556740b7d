package askwell.bot.administering;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.config.Effective;
import askwell.config.Ignored;
import askwell.config.Ignored.Why;
import askwell.config.Layers.Outcome;
import askwell.config.Phrases;
import askwell.config.Retuning;
import askwell.config.SettingsException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `/settings show|set|reset`: settings that admins tune while the bot runs, over the file, at work as soon as they are set.
final class Tuning {
    private static final String PATH = "setting";
    private static final String VALUE = "value";
    private static final String UNDO = "settings-undo";

    private static final int LONGEST_PATH = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_SHOWN = 200;
    private static final int OFFERED = 25;
    private static final int LISTED = 20;
    private static final int REMEMBERED = 8;

    private final Office office;

    Tuning(Office office) {
        this.office = office;
    }

    List<Command> commands() {
        return List.of(
                command(
                        "settings show",
                        List.of(Option.completed(PATH, LONGEST_PATH).optional()),
                        this::show,
                        office.layers()::tunable),
                command(
                        "settings set",
                        List.of(
                                Option.completed(PATH, LONGEST_PATH),
                                Option.text(VALUE, LONGEST_VALUE)),
                        (invocation, phrases) ->
                                tune(
                                        phrases,
                                        () ->
                                                office.layers()
                                                        .set(
                                                                path(invocation),
                                                                invocation.value(VALUE).strip(),
                                                                invocation.who().name(),
                                                                office.clock().instant())),
                        office.layers()::tunable),
                command(
                        "settings reset",
                        List.of(Option.completed(PATH, LONGEST_PATH)),
                        (invocation, phrases) ->
                                tune(
                                        phrases,
                                        () ->
                                                office.layers()
                                                        .reset(
                                                                path(invocation),
                                                                invocation.who().name(),
                                                                office.clock().instant())),
                        this::held));
    }

    List<Deed> deeds() {
        return List.of(Deed.of(UNDO, 1, this::undo));
    }

    private Command command(
            String name,
            List<Option> options,
            BiFunction<Invocation, Phrases, Card> saying,
            Supplier<List<String>> known) {
        return new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean isForAdmins() {
                return true;
            }

            @Override
            public List<Option> options() {
                return options;
            }

            @Override
            public Response run(Invocation invocation) {
                return Response.privately(Reply.of(said(invocation, saying)));
            }

            @Override
            public List<Suggestion> complete(String option, String typed) {
                return suggested(known, typed);
            }
        };
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
        return path.isEmpty() ? all(phrases) : one(path, phrases);
    }

    private Card all(Phrases phrases) {
        var holding = office.layers().holding();
        if (holding.isEmpty()) {
            return Card.titled(phrases.say("tuning.none")).saying(phrases.say("tuning.none-more"));
        }
        var ignored = ignored();
        var card = Card.titled(phrases.say("tuning.title"));
        for (var one : holding.stream().limit(LISTED).toList()) {
            var why = ignored.get(one.path());
            card =
                    card.field(
                            one.path(),
                            "%s · %s"
                                    .formatted(
                                            why == null
                                                    ? shown(one.after())
                                                    : phrases.say(named(why)),
                                            signed(one, phrases)));
        }
        return holding.size() > LISTED
                ? card.saying(phrases.say("tuning.more", "count", holding.size() - LISTED))
                : card;
    }

    /// By the path.
    private Map<String, Why> ignored() {
        return office.layers().ignored().stream()
                .collect(toMap(one -> one.retuning().path(), Ignored::why));
    }

    private static String named(Why why) {
        return switch (why) {
            case NO_SUCH_GROUP -> "tuning.no-group";
            case NO_SUCH_SETTING -> "tuning.no-setting";
        };
    }

    private Card one(String path, Phrases phrases) {
        var layers = office.layers();
        var ignored = Optional.ofNullable(ignored().get(path));
        if (ignored.isEmpty() && !layers.tunable().contains(path)) {
            return unknown(Optional.empty(), phrases);
        }
        var line = line(path);
        var card =
                Card.titled(path)
                        .field(
                                phrases.say("tuning.value"),
                                ignored.map(why -> phrases.say(named(why)))
                                        .or(() -> line.map(Effective.Line::value).map(Tuning::cut))
                                        .orElse("–"));
        if (ignored.equals(Optional.of(Why.NO_SUCH_SETTING))) {
            return card;
        }
        if (line.isPresent()) {
            card = card.field(phrases.say("tuning.source"), line.get().source());
        }
        var history =
                layers.history(path).stream()
                        .limit(REMEMBERED)
                        .map(past -> "· %s · %s".formatted(step(past), signed(past, phrases)))
                        .collect(joining("\n"));
        return history.isEmpty() ? card : card.field(phrases.say("tuning.history"), "\n" + history);
    }

    private Optional<Effective.Line> line(String path) {
        return office.layers().effective().settings().stream()
                .filter(line -> line.path().equals(path))
                .findFirst();
    }

    private Response undo(Invocation invocation, Id id) {
        return new Response.Replace(
                Reply.of(
                        said(
                                invocation,
                                (_, phrases) ->
                                        tune(
                                                phrases,
                                                () ->
                                                        office.layers()
                                                                .undo(
                                                                        Integer.parseInt(
                                                                                id.argument(0)),
                                                                        invocation.who().name(),
                                                                        office.clock()
                                                                                .instant())))));
    }

    private Card tune(Phrases phrases, Supplier<Outcome> tuning) {
        return switch (tuning.get()) {
            case Outcome.Tuned(var retuning) -> {
                office.takeIn().run();
                yield tuned(retuning, phrases);
            }
            case Outcome.Refused(var why) ->
                    Card.titled(phrases.say("tuning.refused"))
                            .saying(phrases.say("tuning.refused-more"))
                            .quoting(why);
            case Outcome.Unknown(var meant) -> unknown(meant, phrases);
            case Outcome.Same _ ->
                    Card.titled(phrases.say("tuning.same")).saying(phrases.say("tuning.same-more"));
        };
    }

    private Card tuned(Retuning retuning, Phrases phrases) {
        var card =
                Card.titled(
                        phrases.say(retuning.after().isPresent() ? "tuning.set" : "tuning.reset"));
        var now = line(retuning.path());
        return card.field(retuning.path(), now.map(line -> cut(line.value())).orElse("–"))
                .field(phrases.say("tuning.source"), now.map(Effective.Line::source).orElse("–"))
                .action(
                        Id.of(UNDO, Integer.toString(retuning.number())),
                        phrases.say("tuning.undo"));
    }

    private static Card unknown(Optional<String> meant, Phrases phrases) {
        var card =
                Card.titled(phrases.say("tuning.unknown"))
                        .saying(phrases.say("tuning.unknown-more"));
        return meant.map(path -> card.field(phrases.say("tuning.meant"), path)).orElse(card);
    }

    private static String step(Retuning one) {
        return Stream.of(one.before(), one.after()).map(Tuning::shown).collect(joining(" → "));
    }

    private static String shown(Optional<String> typed) {
        return typed.map(Tuning::cut).orElse("–");
    }

    private static String signed(Retuning one, Phrases phrases) {
        return phrases.say(
                "tuning.signed",
                "name",
                one.by(),
                "day",
                LocalDate.ofInstant(one.at(), ZoneOffset.UTC));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + " …";
    }
}
