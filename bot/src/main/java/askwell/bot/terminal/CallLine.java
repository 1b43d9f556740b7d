package askwell.bot.terminal;

import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Kind;
import askwell.bot.chat.Command.Option.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line that calls a command, as far as it is typed: `/shelf add title: Emma`. Options stand behind their names, in any
/// order; or before all names, where each that is needed takes a word or what stands in quotes, and the last one the rest.
///
/// @param pieces in the order in which they stand in the line
/// @param left what no option takes
record CallLine(Command command, List<Piece> pieces, String left) {

    private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|\\S+");

    CallLine {
        pieces = List.copyOf(pieces);
    }

    /// What an option is given.
    ///
    /// @param start where it stands in the line
    record Piece(Command.Option option, String text, int start) {}

    /// Empty where the line calls none of them.
    static Optional<CallLine> of(String line, List<Command> commands) {
        return commands.stream()
                .filter(command -> command.kind() == Kind.TYPED)
                .sorted(
                        Comparator.comparing((Command command) -> command.name().length())
                                .reversed())
                .flatMap(command -> read(line, command).stream())
                .findFirst();
    }

    private static Optional<CallLine> read(String line, Command command) {
        var name = Pattern.quote(command.name()).replace(" ", "\\E\\s+\\Q");
        var start = Pattern.compile("\\s*/" + name + "(?=\\s|$)").matcher(line);
        return start.lookingAt()
                ? Optional.of(new Reading(line, command).from(start.end()))
                : Optional.empty();
    }

    /// By the names of their options.
    Map<String, String> values() {
        return pieces.stream()
                .filter(piece -> piece.option().type() == Type.TEXT)
                .collect(
                        Collectors.toUnmodifiableMap(
                                piece -> piece.option().name(), Piece::text, (_, last) -> last));
    }

    /// Those that are needed, and are not given.
    List<Command.Option> missing() {
        return command.options().stream()
                .filter(option -> option.required() && given(option).isEmpty())
                .toList();
    }

    Optional<Piece> given(Command.Option option) {
        return pieces.stream()
                .filter(piece -> piece.option().equals(option) && !piece.text().isEmpty())
                .findFirst();
    }

    /// Goes through a line once.
    private static final class Reading {
        private final String line;
        private final Command command;
        private final List<Piece> pieces = new ArrayList<>();

        Reading(String line, Command command) {
            this.line = line;
            this.command = command;
        }

        CallLine from(int start) {
            var names =
                    command.options().stream()
                            .map(option -> Pattern.quote(option.name()))
                            .collect(Collectors.joining("|"));
            var named = Pattern.compile("(?<!\\S)(" + names + "):").matcher(line);
            var found =
                    names.isEmpty()
                            ? List.<java.util.regex.MatchResult>of()
                            : named.results().filter(name -> name.start() >= start).toList();
            var behind = new ArrayList<Piece>();
            var taken = new HashSet<String>();
            for (var i = 0; i < found.size(); i++) {
                var name = found.get(i);
                var end = i + 1 < found.size() ? found.get(i + 1).start() : line.length();
                behind.add(piece(option(name.group(1)), name.end(), end));
                taken.add(name.group(1));
            }
            var end = found.isEmpty() ? line.length() : found.getFirst().start();
            var left = inOrder(places(taken), start, end);
            pieces.addAll(behind);
            return new CallLine(command, pieces, left);
        }

        private Command.Option option(String name) {
            return command.options().stream()
                    .filter(option -> option.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /// Those that are needed, or all where none is; where the last takes a file, the other files too.
        private List<Command.Option> places(HashSet<String> taken) {
            var free =
                    command.options().stream()
                            .filter(option -> !taken.contains(option.name()))
                            .toList();
            var needed = free.stream().filter(Command.Option::required).toList();
            if (needed.isEmpty()) {
                return free;
            }
            var places = new ArrayList<>(needed);
            if (places.getLast().type() == Type.FILE) {
                free.stream()
                        .filter(option -> option.type() == Type.FILE && !option.required())
                        .forEach(places::add);
            }
            return places;
        }

        /// @return what is left
        private String inOrder(List<Command.Option> places, int start, int end) {
            var at = start;
            for (var i = 0; i < places.size() && !line.substring(at, end).isBlank(); i++) {
                var place = places.get(i);
                var takesRest = i == places.size() - 1 && place.type() == Type.TEXT;
                var word = WORD.matcher(line).region(at, end);
                if (takesRest || !word.find()) {
                    pieces.add(piece(place, at, end));
                    at = end;
                } else {
                    pieces.add(piece(place, word.start(), word.end()));
                    at = word.end();
                }
            }
            return line.substring(at, end).strip();
        }

        private Piece piece(Command.Option option, int start, int end) {
            var text = line.substring(start, end);
            var from = start + text.length() - text.stripLeading().length();
            var whole = WORD.matcher(text.strip());
            var quoted = whole.matches() ? whole.group("quoted") : null;
            return new Piece(option, quoted == null ? text.strip() : quoted, from);
        }
    }
}
