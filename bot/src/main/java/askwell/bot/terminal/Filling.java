package askwell.bot.terminal;

import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Has a form filled in, field by field.
final class Filling {
    private static final String SIGN = ": ";

    private final Board board;
    private final Map<String, String> values = new HashMap<>();
    private final List<Upload> uploads = new ArrayList<>();

    private Filling(Board board) {
        this.board = board;
    }

    /// What was filled in.
    record Filled(Map<String, String> values, List<Upload> uploads) {
        Filled {
            values = Map.copyOf(values);
            uploads = List.copyOf(uploads);
        }
    }

    /// Empty where it was left before its end.
    static Optional<Filled> of(Form form, Board board) {
        board.apart(CardText.plain(form.title()));
        var filling = new Filling(board);
        return form.fields().stream().allMatch(filling::fill)
                ? Optional.of(new Filled(filling.values, filling.uploads))
                : Optional.empty();
    }

    private boolean fill(Field field) {
        return switch (field) {
            case Field.Text text -> fill(text);
            case Field.Pick pick -> fill(pick);
            case Field.Files files -> fill(files);
        };
    }

    private boolean fill(Field.Text field) {
        head(field.label(), field.hint());
        if (!field.value().isEmpty() && !board.screen().isEdited()) {
            board.screen().print(CardText.lines(field.value()));
            board.say(field.lines() ? "desk.kept-lines" : "desk.kept");
        } else if (field.lines()) {
            board.say("desk.lines");
        }
        var there = field.value();
        while (true) {
            var typed = board.screen().read(new Prompt(SIGN, there, field.lines(), _ -> List.of()));
            if (typed.isEmpty()) {
                return false;
            }
            var value = meant(typed.get(), field.value());
            if (field.required() && value.isBlank()) {
                board.say("desk.empty", "field", field.label());
            } else if (value.length() > field.most()) {
                board.screen()
                        .print(
                                Slip.tooLong(
                                        field.label(),
                                        field.most(),
                                        value.length(),
                                        board.phrases()));
            } else {
                values.put(field.name(), value);
                return true;
            }
            if (!board.screen().isEdited()) {
                return false;
            }
            there = value;
        }
    }

    /// Where what stood there could not be edited, nothing keeps it, and a hyphen empties it.
    private String meant(String typed, String there) {
        if (board.screen().isEdited()) {
            return typed;
        }
        return typed.isEmpty() ? there : typed.strip().equals("-") ? "" : typed;
    }

    private boolean fill(Field.Pick field) {
        head(field.label(), field.hint());
        var options = field.options();
        IntStream.range(0, options.size())
                .forEach(i ->
                        board.screen()
                                .print(
                                        "%3d. %s%s"
                                                .formatted(
                                                        i + 1,
                                                        CardText.plain(options.get(i).label()),
                                                        options.get(i)
                                                                        .value()
                                                                        .equals(field.picked())
                                                                ? " *"
                                                                : "")));
        while (true) {
            var typed = board.screen().read(Prompt.of(SIGN, ""));
            if (typed.isEmpty()) {
                return false;
            }
            var picked = picked(field, typed.get().strip());
            if (picked.isPresent()) {
                values.put(field.name(), picked.get());
                return true;
            }
            board.say("desk.pick", "most", options.size());
            if (!board.screen().isEdited()) {
                return false;
            }
        }
    }

    /// By its number, its value or its label; nothing stays with what is picked already.
    private static Optional<String> picked(Field.Pick field, String typed) {
        var options = field.options();
        return IntStream.range(0, options.size())
                .filter(i ->
                        typed.isEmpty()
                                ? options.get(i).value().equals(field.picked())
                                : typed.equals(String.valueOf(i + 1))
                                        || typed.equals(options.get(i).value())
                                        || typed.equalsIgnoreCase(options.get(i).label()))
                .mapToObj(i -> options.get(i).value())
                .findFirst();
    }

    /// One a line, until an empty one.
    private boolean fill(Field.Files field) {
        head(field.label(), field.hint());
        board.say("desk.files", "most", field.most());
        var given = 0;
        while (given < field.most()) {
            var typed = board.screen().read(Prompt.of(SIGN, ""));
            if (typed.isEmpty()) {
                return false;
            }
            if (typed.get().isBlank() && (given > 0 || !field.required())) {
                return true;
            }
            var upload = FilePaths.upload(typed.get().strip());
            if (upload.isPresent()) {
                uploads.add(upload.get());
                given++;
            } else {
                board.say("desk.no-file", "file", typed.get().strip());
                if (!board.screen().isEdited()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void head(String label, Optional<String> hint) {
        board.screen()
                .print(
                        "\n"
                                + CardText.plain(
                                        hint.filter(text -> !text.isBlank())
                                                .map(text -> "%s (%s)".formatted(label, text))
                                                .orElse(label)));
    }
}
