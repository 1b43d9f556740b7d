package askwell.bot.terminal;

import askwell.bot.chat.Command.Option.Type;
import askwell.bot.terminal.CallLine.Piece;
import askwell.config.Phrases;

import java.util.Optional;

/// Why a command cannot be called as it was typed, in a sentence that says what to do.
final class Slip {
    private Slip() {}

    /// Empty where it can be called so.
    static Optional<String> in(CallLine call, Phrases phrases) {
        var name = "/" + call.command().name();
        if (!call.left().isEmpty()) {
            return Optional.of(
                    phrases.say(
                            "desk.left-over",
                            "command",
                            name,
                            "rest",
                            CardText.plain(call.left())));
        }
        return call.missing().stream()
                .findFirst()
                .map(option ->
                        phrases.say("desk.missing", "command", name, "option", option.name()))
                .or(() ->
                        call.pieces().stream()
                                .flatMap(piece -> in(piece, phrases).stream())
                                .findFirst());
    }

    private static Optional<String> in(Piece piece, Phrases phrases) {
        var option = piece.option();
        var text = piece.text();
        if (option.type() == Type.FILE) {
            return FilePaths.upload(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(phrases.say("desk.no-file", "file", CardText.plain(text)));
        }
        if (!option.values().isEmpty() && !option.values().contains(text)) {
            return Optional.of(
                    phrases.say(
                            "desk.not-a-value",
                            "option",
                            option.name(),
                            "values",
                            String.join(", ", option.values())));
        }
        return text.length() <= option.most()
                ? Optional.empty()
                : Optional.of(tooLong(option.name(), option.most(), text.length(), phrases));
    }

    static String tooLong(String what, int most, int count, Phrases phrases) {
        return phrases.say("desk.too-long", "what", what, "most", most, "count", count);
    }
}
