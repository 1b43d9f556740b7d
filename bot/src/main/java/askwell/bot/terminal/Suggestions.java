package askwell.bot.terminal;

import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option.Type;
import askwell.bot.chat.Command.Suggestion;
import askwell.bot.terminal.CallLine.Piece;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a line that calls a command may go on to: its name, the names of its options, and what they may be. Each suggestion is
/// the whole line.
final class Suggestions {
    private static final int MOST = 25;

    private final Manual manual;

    Suggestions(Manual manual) {
        this.manual = manual;
    }

    List<Suggestion> of(String line) {
        if (!line.stripLeading().startsWith("/")) {
            return List.of();
        }
        return CallLine.of(line, manual.commands())
                .map(call -> options(call, line))
                .orElseGet(() -> names(line.strip()))
                .stream()
                .filter(suggested -> !suggested.value().strip().equals(line.strip()))
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> names(String typed) {
        return manual.typed().stream()
                .filter(command ->
                        ("/" + command.name()).startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(command ->
                        new Suggestion(
                                "/" + command.name() + (command.options().isEmpty() ? "" : " "),
                                "/%s  %s".formatted(command.name(), manual.description(command))))
                .toList();
    }

    private List<Suggestion> options(CallLine call, String line) {
        var last =
                call.pieces().isEmpty()
                        ? Optional.<Piece>empty()
                        : Optional.of(call.pieces().getLast());
        var begun = last.filter(piece -> !line.endsWith(" ") || piece.text().isEmpty());
        return begun.map(piece -> values(call.command(), piece, line))
                .orElseGet(() -> Stream.concat(first(call, line), others(call, line)).toList());
    }

    /// What the first option may be, while none is given.
    private Stream<Suggestion> first(CallLine call, String line) {
        return call.pieces().isEmpty() && line.endsWith(" ")
                ? call.missing().stream()
                        .limit(1)
                        .flatMap(option ->
                                values(call.command(), new Piece(option, "", line.length()), line)
                                        .stream())
                : Stream.empty();
    }

    private Stream<Suggestion> others(CallLine call, String line) {
        var start = line.endsWith(" ") ? line : line + " ";
        return call.command().options().stream()
                .filter(option ->
                        call.pieces().stream().noneMatch(piece -> piece.option().equals(option)))
                .map(option ->
                        new Suggestion(
                                start + option.name() + ": ",
                                "%s:  %s"
                                        .formatted(
                                                option.name(),
                                                manual.description(call.command(), option))));
    }

    private List<Suggestion> values(Command command, Piece piece, String line) {
        var option = piece.option();
        var values =
                option.type() == Type.FILE
                        ? files(piece.text())
                        : option.completed()
                                ? command.complete(option.name(), piece.text()).stream()
                                : option.values().stream()
                                        .filter(value -> value.startsWith(piece.text()))
                                        .map(value ->
                                                new Suggestion(
                                                        value,
                                                        manual.label(command, option, value)));
        return values.map(value ->
                        new Suggestion(
                                line.substring(0, piece.start())
                                        + (line.startsWith("/") && needsSpace(line, piece)
                                                ? " "
                                                : "")
                                        + value.value(),
                                value.label()))
                .toList();
    }

    private static boolean needsSpace(String line, Piece piece) {
        return piece.start() > 0 && !Character.isWhitespace(line.charAt(piece.start() - 1));
    }

    private static Stream<Suggestion> files(String typed) {
        var slash = typed.lastIndexOf('/') + 1;
        var folder = typed.substring(0, slash);
        try (var all = Files.list(FilePaths.of(folder.isEmpty() ? "." : folder))) {
            return all
                    .filter(file -> name(file).startsWith(typed.substring(slash)))
                    .sorted()
                    .limit(MOST)
                    .map(file -> folder + name(file) + (Files.isDirectory(file) ? "/" : ""))
                    .map(Suggestion::of)
                    .toList()
                    .stream();
        } catch (IOException | RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
