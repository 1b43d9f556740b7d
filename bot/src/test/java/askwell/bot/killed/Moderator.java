package askwell.bot.killed;

import askwell.bot.chat.Card.Choice;
import askwell.bot.chat.Command;
import askwell.bot.chat.Form;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Person;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Upload;
import askwell.bot.moderating.Moderators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody who gives commands, presses buttons and sends forms.
record Moderator(Moderators moderators) {
    private static final Person WHO = new Person("7", "Morgan", Set.of());
    private static final Place WHERE = new Place(Optional.of("1"), "2");

    Form opens(String command, Map<String, String> values) {
        return switch (command(command).run(invocation(values, List.of()))) {
            case Response.Open(var form) -> form;
            case Response other -> throw new IllegalStateException(command + ": " + other);
        };
    }

    Reply gives(String command, Map<String, String> values, Upload... uploads) {
        return reply(command(command).run(invocation(values, List.of(uploads))));
    }

    Reply sends(Form form, Map<String, String> values) {
        return does(form.id(), values);
    }

    Reply presses(Reply reply, String label) {
        return choice(reply, label)
                .map(choice -> does(choice.id(), Map.of()))
                .orElseThrow(() -> new IllegalStateException("no " + label + ": " + reply));
    }

    Reply does(Id id, Map<String, String> values) {
        var deed =
                moderators.deeds().stream()
                        .filter(one -> one.name().equals(id.deed()))
                        .findFirst()
                        .orElseThrow();
        return reply(
                deed.run(invocation(values, List.of()), Id.parse(id.toString(), deed.arguments())));
    }

    static Optional<Choice> choice(Reply reply, String label) {
        return reply.choices().stream().filter(one -> one.label().equals(label)).findFirst();
    }

    private Command command(String name) {
        return moderators.commands().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Invocation invocation(Map<String, String> values, List<Upload> uploads) {
        return new Invocation(WHO, WHERE, Locale.US, values, Optional.empty(), uploads);
    }

    private static Reply reply(Response response) {
        return switch (response) {
            case Response.Say(var reply, _) -> reply;
            case Response.Replace(var reply) -> reply;
            case Response.Follow(var work) -> work.run(_ -> {});
            case Response.Open open -> throw new IllegalStateException("a form: " + open);
            case Response.Done _ -> throw new IllegalStateException("nothing was said");
        };
    }
}
