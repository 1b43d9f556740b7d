package askwell.bot.administering;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import askwell.bot.chat.Card;
import askwell.bot.chat.Id;
import askwell.config.Effective;
import askwell.config.Layers;
import askwell.config.Phrases;
import askwell.config.Retuning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How settings look that are tuned while the bot runs.
record TuningCards(Layers layers) {
    private static final int LONGEST_SHOWN = 200;
    private static final int LISTED = 20;
    private static final int REMEMBERED = 8;

    Card all(Phrases phrases) {
        var holding = layers.holding();
        if (holding.isEmpty()) {
            return Card.titled(phrases.say("tuning.none")).saying(phrases.say("tuning.none-more"));
        }
        var ignored = ignored(phrases);
        var card = Card.titled(phrases.say("tuning.title"));
        for (var one : holding.stream().limit(LISTED).toList()) {
            var value = ignored.getOrDefault(one.path(), shown(one.after()));
            card = card.field(one.path(), "%s · %s".formatted(value, signed(one, phrases)));
        }
        return holding.size() > LISTED
                ? card.saying(phrases.say("tuning.more", "count", holding.size() - LISTED))
                : card;
    }

    Card one(String path, Phrases phrases) {
        var ignored = ignored(phrases).get(path);
        if (ignored != null) {
            return Card.titled(path).field(phrases.say("tuning.value"), ignored);
        }
        if (!layers.tunable().contains(path)) {
            return unknown(Optional.empty(), phrases);
        }
        var line = line(path);
        var card =
                Card.titled(path)
                        .field(
                                phrases.say("tuning.value"),
                                line.map(Effective.Line::value)
                                        .map(value -> cut(value))
                                        .orElse("–"));
        if (line.isPresent()) {
            card = card.field(phrases.say("tuning.source"), line.get().source());
        }
        var history =
                layers.history(path).stream()
                        .limit(REMEMBERED)
                        .map(past ->
                                "· %s · %s".formatted(step(past, phrases), signed(past, phrases)))
                        .collect(joining("\n"));
        return history.isEmpty() ? card : card.field(phrases.say("tuning.history"), "\n" + history);
    }

    /// Why, by the path.
    private Map<String, String> ignored(Phrases phrases) {
        return layers.ignored().stream()
                .collect(
                        toMap(
                                one -> one.retuning().path(),
                                one ->
                                        phrases.say(
                                                switch (one.why()) {
                                                    case NO_SUCH_GROUP -> "tuning.no-group";
                                                    case NO_SUCH_SETTING -> "tuning.no-setting";
                                                })));
    }

    private Optional<Effective.Line> line(String path) {
        return layers.effective().settings().stream()
                .filter(line -> line.path().equals(path))
                .findFirst();
    }

    Card tuned(Retuning retuning, Phrases phrases) {
        var card =
                Card.titled(
                        phrases.say(retuning.after().isPresent() ? "tuning.set" : "tuning.reset"));
        var now = line(retuning.path());
        return card.field(retuning.path(), now.map(line -> cut(line.value())).orElse("–"))
                .field(phrases.say("tuning.source"), now.map(Effective.Line::source).orElse("–"))
                .action(
                        Id.of(Tuning.UNDO, Integer.toString(retuning.number())),
                        phrases.say("tuning.undo"));
    }

    static Card unknown(Optional<String> meant, Phrases phrases) {
        var card =
                Card.titled(phrases.say("tuning.unknown"))
                        .saying(phrases.say("tuning.unknown-more"));
        return meant.map(path -> card.field(phrases.say("tuning.meant"), path)).orElse(card);
    }

    private static String step(Retuning one, Phrases phrases) {
        return Stream.of(one.before(), one.after())
                .map(typed ->
                        typed.map(TuningCards::cut).orElseGet(() -> phrases.say("tuning.file")))
                .collect(joining(" → "));
    }

    private static String shown(Optional<String> typed) {
        return typed.map(TuningCards::cut).orElse("–");
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
