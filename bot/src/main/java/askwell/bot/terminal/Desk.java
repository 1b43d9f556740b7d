package askwell.bot.terminal;

import askwell.bot.chat.Card;
import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Command;
import askwell.bot.chat.Command.Option.Type;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Form;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where somebody works with commands from the terminal, the same that others call on Discord: a line calls one, a number picks
/// a choice, and forms are filled in field by field.
public final class Desk {
    static final String SIGN = "> ";
    static final String CHANNEL = "terminal";

    private final Board board;
    private final List<Command> commands;
    private final Map<String, Deed> deeds;
    private final Person who;
    private final Consumer<RuntimeException> complaint;
    private final Manual manual;
    private final Suggestions suggestions;

    /// @param who sits there
    /// @param complaint is told what failed
    public Desk(
            Board board,
            List<Command> commands,
            List<Deed> deeds,
            Person who,
            Consumer<RuntimeException> complaint) {
        this.board = board;
        this.commands = List.copyOf(commands);
        this.deeds =
                deeds.stream()
                        .collect(Collectors.toUnmodifiableMap(Deed::name, Function.identity()));
        this.who = who;
        this.complaint = complaint;
        this.manual = new Manual(commands, board.phrases());
        this.suggestions = new Suggestions(manual);
    }

    /// Takes lines until there are no more.
    ///
    /// @param before is done before each
    public void sit(Runnable before) {
        board.show(
                Reply.of(
                        Card.titled(board.phrases().say("desk.title"))
                                .saying(board.phrases().say("desk.more"))));
        var prompt = new Prompt(SIGN, "", false, suggestions::of);
        for (var line = board.screen().read(prompt);
                line.isPresent() && !line.get().strip().equalsIgnoreCase(Manual.QUIT);
                line = board.screen().read(prompt)) {
            take(line.get().strip(), before);
        }
    }

    private void take(String line, Runnable before) {
        try {
            if (!line.isEmpty()) {
                board.typed();
                before.run();
                answer(line);
            }
        } catch (RuntimeException problem) {
            complaint.accept(problem);
            board.say("desk.trouble");
        }
    }

    private void answer(String line) {
        if (line.equals(Manual.HELP) || line.startsWith(Manual.HELP + " ")) {
            var name = line.substring(Manual.HELP.length()).strip();
            board.show(Reply.of(manual.about(name)));
        } else if (line.startsWith("/")) {
            CallLine.of(line, commands)
                    .ifPresentOrElse(
                            this::call,
                            () -> board.say("desk.unknown", "command", CardText.plain(line)));
        } else if (line.matches("\\d{1,3}")) {
            pick(Integer.parseInt(line));
        } else {
            board.say("desk.neither");
        }
    }

    private void call(CallLine call) {
        Slip.in(call, board.phrases())
                .ifPresentOrElse(
                        problem -> board.screen().print(problem),
                        () -> {
                            board.turn();
                            show(call.command().run(invocation(call.values(), uploads(call))));
                        });
    }

    private static List<Upload> uploads(CallLine call) {
        return call.command().options().stream()
                .filter(option -> option.type() == Type.FILE)
                .flatMap(option -> call.given(option).stream())
                .flatMap(piece -> FilePaths.upload(piece.text()).stream())
                .toList();
    }

    private void pick(int number) {
        board.choice(number)
                .map(Choice::id)
                .ifPresentOrElse(
                        id -> {
                            board.turn();
                            done(id, Map.of(), List.of());
                        },
                        () -> board.say("desk.no-choice", "number", number));
    }

    private void done(Id id, Map<String, String> values, List<Upload> uploads) {
        var deed = deeds.get(id.deed());
        if (deed == null) {
            board.say("desk.not-here");
        } else {
            show(deed.run(invocation(values, uploads), Id.parse(id.toString(), deed.arguments())));
        }
    }

    private void show(Response response) {
        switch (response) {
            case Response.Say(var reply, _) -> board.show(reply);
            case Response.Replace(var reply) -> board.show(reply);
            case Response.Open(var form) -> fill(form);
            case Response.Follow(var work) -> board.show(work.run(board::progress));
            case Response.Done() -> {}
        }
    }

    private void fill(Form form) {
        Filling.of(form, board)
                .ifPresentOrElse(
                        filled -> done(form.id(), filled.values(), filled.uploads()),
                        () -> board.say("desk.left"));
    }

    private Invocation invocation(Map<String, String> values, List<Upload> uploads) {
        return new Invocation(
                who,
                new Place(Optional.empty(), CHANNEL),
                board.phrases().locale(),
                values,
                Optional.empty(),
                uploads);
    }
}
